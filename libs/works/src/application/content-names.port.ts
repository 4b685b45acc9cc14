/** Names things by their content, with SHA-256. */
export interface ContentNames {
  /** Lower-case hex of the text's UTF-8. */
  hash(text: string): string;
  /** `ni:///sha-256;…` URI of bytes, RFC 6920: the name of a work that has no other. */
  uri(bytes: Uint8Array): string;
}
