declare const brand: unique symbol;

/** A value that looks like `T` and means only one thing: `Brand<string, 'CaseId'>` is never a `WorkId`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
