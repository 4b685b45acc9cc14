/**
 * A place that points at stored objects, as data. One content lies in the store once, whoever brought it: it may go only
 * when nothing of any feature points at it. SQL here is part of the program; no value comes into it.
 */
export interface ObjectReference {
  /** Table whose row is `it`, with joins behind it if any. */
  readonly from: string;
  /** Expression: the key, 64 hex digits, or null. */
  readonly key: string;
  /** Condition under which it still points; absent where every row does. */
  readonly when?: string;
}
