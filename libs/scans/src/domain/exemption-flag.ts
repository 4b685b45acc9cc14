export const EXEMPTION_CODES = [
  'common_source',
  'earlier_publication',
  'partner_copy',
  'quotation',
  'headline_or_snippet',
  'facts_only',
  'current_affairs',
  'news_incident',
  'public_speech',
  'official_text',
  'summary_or_rewrite',
  'state_organ',
  'education',
  'minority_language',
  'accessible_format',
  'archive_or_cache',
  'tdm',
  'translation',
  'press_statutory',
] as const;
export type ExemptionCode = (typeof EXEMPTION_CODES)[number];

/** Something that may exempt a use from licensing, or that is often taken for such. It decides nothing: a person reads it before any notice. */
export interface ExemptionFlag {
  readonly code: ExemptionCode;
  /** The provision a reviewer should open. */
  readonly rule: string;
  /** ISO 3166-1 alpha-2, `EU`, or `001` for treaty law. */
  readonly jurisdictions: readonly string[];
  /** The measured fact that raised it. */
  readonly evidence: string;
  /** What speaks against it: lowers its weight, never spares the review. */
  readonly against: readonly ExemptionObjection[];
}

/**
 * SOURCE_NOT_STATED: the page does not say where the text is from, which article 24 asks of every exemption. RESERVED: the publisher's
 * statement, clause 2, declares that works may not be reprinted; whether a statement for the whole site is enough is disputed.
 * NO_EXEMPTION: what was seen is not exempt by law; it is noted so that nobody has to find it again, and does not change the verdict;
 * a notice waits for a person all the same.
 */
export type ExemptionObjection = 'SOURCE_NOT_STATED' | 'RESERVED' | 'NO_EXEMPTION';
