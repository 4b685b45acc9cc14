/** Words of RFC 6749, section 5.2, and of RSL 1.0, section 5.4.4. */
export const OLP_ERRORS = [
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'invalid_license',
  'invalid_resource',
  'unsupported_grant_type',
  'temporarily_unavailable',
] as const;
export type OlpError = (typeof OLP_ERRORS)[number];

/** Why no token was given: a word for machines, a sentence for people. */
export interface OlpRefusal {
  readonly error: OlpError;
  readonly description: string;
  /** Who could license it instead. */
  readonly whomToAsk?: string;
}
