/** The same words in another language: the same keys, and texts at the same places. */
export type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsOf<T[K]> };
