/** What clause 4 of the publisher's statement names. */
export const REPORT_KINDS = ['FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE', 'BREACH_OF_LICENSE'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
