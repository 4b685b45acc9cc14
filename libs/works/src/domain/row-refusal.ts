/** Why a record was not taken: what is wrong, where in the record, and what is expected there. */
export interface RowRefusal {
  readonly code: RowRefusalCode;
  /** JSON pointer into the record (RFC 6901); empty for the whole. */
  readonly pointer: string;
  /** The form expected there, in words. */
  readonly expected: string;
}

export const ROW_REFUSAL_CODES = [
  'WORK_RECORD_MALFORMED',
  'WORK_RECORD_TOO_LARGE',
  'WORK_FORMAT_UNKNOWN',
  'WORK_FIELD_MISSING',
  'WORK_FIELD_INVALID',
  'WORK_FIELD_UNKNOWN',
  'WORK_VERSION_CONFLICT',
] as const;
export type RowRefusalCode = (typeof ROW_REFUSAL_CODES)[number];
