/** What may be held: the matters that holdings name. */
export const HOLD_MATTERS = [
  'claim',
  'infringement-report',
  'infringement-case',
  'evidence',
  'page',
  'license-request',
  'agreement',
  'license',
  'invoice',
  'agent',
  'ratification',
  'account',
  'invitation',
  'subject-request',
] as const;
export type HoldMatter = (typeof HOLD_MATTERS)[number];

/** A person's decision that nothing of a matter is erased until it is released. */
export interface LegalHold {
  readonly id: string;
  readonly matterType: HoldMatter;
  readonly matterId: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Temporal.Instant;
  readonly released?: { readonly by: string; readonly at: Temporal.Instant; readonly reason: string };
  readonly version: number;
}
