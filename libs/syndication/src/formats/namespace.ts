/** Names of our own in XML formats. */
export const IMPRIMATUR_NS = 'https://imprimatur.example/ns/feed#';
