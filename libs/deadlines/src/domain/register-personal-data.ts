import type { Confidence } from './law.js';

export type PersonalDataRuleCode =
  | 'PIPL_ANSWER'
  | 'SUBJECT_LINK'
  | 'CLAIM_RETENTION'
  | 'IDENTITY_COPY_RETENTION'
  | 'REPORT_RETENTION'
  | 'ACCOUNT_RETENTION'
  | 'INVITATION_RETENTION'
  | 'SUBJECT_EXPORT_RETENTION'
  | 'SUBJECT_REQUEST_RETENTION'
  | 'CONTRACT_RETENTION'
  | 'INVOICE_RETENTION'
  | 'EVIDENCE_RETENTION'
  | 'PAGE_RETENTION'
  | 'API_CALL_RETENTION'
  | 'GDPR_ANSWER_EXTENDED'
  | 'PIPL_ANSWER_EXTENDED';

interface Entry {
  readonly jurisdiction: string;
  readonly period: string;
  readonly source: string;
  readonly text: string;
  readonly readOn?: string;
  readonly confidence: Confidence;
}

const OWN = { jurisdiction: 'CN', readOn: '2026-11-24' } as const;

/** How long personal data is kept, and when a person is answered: the part of the register that `retention` counts by. */
export const PERSONAL_DATA_REGISTER: Readonly<Record<PersonalDataRuleCode, Entry>> = {
  PIPL_ANSWER: {
    ...OWN,
    period: 'P15D',
    source: 'PIPL, art. 50 ("promptly"); own decision',
    text: 'A request about personal data is answered within 15 days of the day it came; the law says promptly and names no number.',
    confidence: 'DISPUTED',
  },
  SUBJECT_LINK: {
    ...OWN,
    period: 'P14D',
    source: 'own decision',
    text: 'A request about personal data that nobody confirmed by the link sent to the address ends after 14 days.',
    confidence: 'READ',
  },
  CLAIM_RETENTION: {
    ...OWN,
    period: 'P37M',
    source: 'PRC Civil Code, art. 188(1); own decision, for confirmation by counsel',
    text: 'A claim, who raised it and its evidence are kept for the three years of the limitation and a month of margin after it ended.',
    confidence: 'DISPUTED',
  },
  IDENTITY_COPY_RETENTION: {
    ...OWN,
    period: 'P30D',
    source: 'own decision, for confirmation by counsel',
    text: 'A copy of an identity document is kept 30 days after it was checked; its hash stays.',
    confidence: 'DISPUTED',
  },
  REPORT_RETENTION: {
    ...OWN,
    period: 'P37M',
    source: 'PRC Civil Code, art. 188(1); own decision, for confirmation by counsel',
    text: 'Who filed a report, and the words, are kept for the three years of the limitation and a month of margin after the case closed.',
    confidence: 'DISPUTED',
  },
  ACCOUNT_RETENTION: {
    ...OWN,
    period: 'P3Y',
    source: 'own decision, for confirmation by counsel',
    text: 'Name and address of a person of a partner or of the staff are kept three years after the account was closed: what was signed can be disputed as long.',
    confidence: 'DISPUTED',
  },
  INVITATION_RETENTION: {
    ...OWN,
    period: 'P90D',
    source: 'own decision',
    text: 'Whom a seat was offered to is kept 90 days after the offer ended.',
    confidence: 'READ',
  },
  SUBJECT_EXPORT_RETENTION: {
    ...OWN,
    period: 'P30D',
    source: 'own decision',
    text: 'The copy of personal data made for a person is kept 30 days after it was answered.',
    confidence: 'READ',
  },
  SUBJECT_REQUEST_RETENTION: {
    ...OWN,
    period: 'P3Y',
    source: 'PIPL, art. 56 by analogy; own decision',
    text: 'That and how a request about personal data was answered is kept three years.',
    confidence: 'DISPUTED',
  },
  CONTRACT_RETENTION: {
    ...OWN,
    period: 'P3Y',
    source: 'PRC Civil Code, art. 188(1); E-commerce Law, art. 31; own decision, for confirmation by counsel',
    text: 'Who signed and spoke for a contract, and about it, is kept three years after its term; of a request that came to nothing, three years after it.',
    confidence: 'DISPUTED',
  },
  INVOICE_RETENTION: {
    ...OWN,
    period: 'P30Y',
    source: 'PRC Measures for the Administration of Accounting Archives (2015), annex 1',
    text: 'An invoice is an accounting voucher and is kept 30 years after it was settled.',
    confidence: 'MEMORY',
  },
  EVIDENCE_RETENTION: {
    ...OWN,
    period: 'P37M',
    source: 'PRC Civil Code, art. 188(1); own decision, for confirmation by counsel',
    text: 'A bundle of evidence and the page in it are kept for the three years of the limitation and a month of margin after what they prove ended.',
    confidence: 'DISPUTED',
  },
  PAGE_RETENTION: {
    ...OWN,
    period: 'P6M',
    source: 'PRC Cybersecurity Law, art. 21; own decision',
    text: 'A page that a scan saw and that proves nothing is kept as long as network logs are, six months.',
    confidence: 'DISPUTED',
  },
  API_CALL_RETENTION: {
    ...OWN,
    period: 'P6M',
    source: 'PRC Cybersecurity Law, art. 21; own decision',
    text: 'What was asked with an API token, and from which address, is kept as long as network logs are, six months.',
    confidence: 'DISPUTED',
  },
  GDPR_ANSWER_EXTENDED: {
    jurisdiction: 'EU',
    period: 'P3M',
    source: 'Regulation (EU) 2016/679, art. 12(3)',
    text: 'Two months more to answer a request of a data subject where it is complex or there are many; the person is told, with the reason, within the first month.',
    confidence: 'MEMORY',
  },
  PIPL_ANSWER_EXTENDED: {
    ...OWN,
    period: 'P30D',
    source: 'PIPL, art. 50 ("promptly"); own decision',
    text: 'Fifteen days more to answer a request about personal data where it is complex; the person is told, with the reason, within the first fifteen.',
    confidence: 'DISPUTED',
  },
};
