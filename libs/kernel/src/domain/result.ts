/** What the trade expects to go wrong is returned, never thrown: a union of `{ code, …facts }`. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A refusal: a stable code from the error table of `@app/contract`, and the facts a reader needs. */
export interface Refusal {
  readonly code: string;
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/**
 * The value of a result that cannot be a refusal any more at this place.
 * @throws Error `INVARIANT: …` when it is one; ends the transaction.
 */
export function must<T, E>(result: Result<T, E>, invariant: string): T {
  if (result.ok) return result.value;
  throw new Error(`INVARIANT: ${invariant}: ${JSON.stringify(result.error)}`);
}
