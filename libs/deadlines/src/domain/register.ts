import type { Confidence } from './law.js';
import { PERSONAL_DATA_REGISTER, type PersonalDataRuleCode } from './register-personal-data.js';

/** A number of days, months or years from law, contract or our own decision. Each stands here once, and in `docs/law/README.md`. */
export interface DeadlineRule {
  readonly code: DeadlineRuleCode;
  /** Profile that counts it. */
  readonly jurisdiction: string;
  /** As `deadline()` takes it. */
  readonly period: string;
  /** Statute, contract clause or own decision that fixes the number. */
  readonly source: string;
  /** What must happen within it, in one sentence. */
  readonly text: string;
  /** Date on which the source was read, or the month whose state of the law was read; absent when not read yet. */
  readonly readOn?: string;
  readonly confidence: Confidence;
}

export type DeadlineRuleCode =
  | 'CLAIM_WINDOW'
  | 'CLAIM_DRAFT_LAPSE'
  | 'RATIFICATION'
  | 'ECOMMERCE_COUNTER_WAIT'
  | 'COUNTER_NOTICE_WAIT'
  | 'NOTICE_EVIDENCE_DELAY'
  | 'LIMITATION'
  | 'LIMITATION_LONGEST'
  | 'SUIT_AFTER_PRESERVATION'
  | 'CIVIL_APPEAL'
  | 'ENFORCEMENT'
  | 'STATUTORY_REPRINT_FEE'
  | 'CLAIM_INCOMPLETE_RETENTION'
  | 'INVOICE_DUE'
  | 'NON_PAYMENT_SUSPENSION'
  | 'SUSPENDED_LIMITATION'
  | 'DMCA_RESTORE_EARLIEST'
  | 'DMCA_RESTORE_LATEST'
  | 'DSA_COMPLAINT'
  | 'DSA_SETTLEMENT'
  | 'GDPR_ANSWER'
  | 'GDPR_BREACH'
  | 'NOTICE_RESPONSE'
  | 'REQUEST_ANSWER'
  | 'REQUEST_REMINDER'
  | 'REQUEST_LAPSE'
  | 'REQUEST_INFORMATION'
  | PersonalDataRuleCode;

type Entry = Omit<DeadlineRule, 'code'>;

/** Statutes were read in their state of April 2025. */
const CN = { jurisdiction: 'CN', readOn: '2025-04' } as const;
const OWN = { jurisdiction: 'CN', readOn: '2026-11-24' } as const;

/** The register of legal numbers. A publisher's profile may state its own claim window; everything else reads from here. */
export const REGISTER: Readonly<Record<DeadlineRuleCode, Entry>> = {
  CLAIM_WINDOW: {
    ...OWN,
    period: 'P30D',
    source: "publisher's statement, clause 6",
    text: "Questions about a work are to be raised within 30 days of the day the matter arises. The publisher's own term: a late claim is marked and still examined (Civil Code arts. 197, 497).",
    confidence: 'READ',
  },
  CLAIM_DRAFT_LAPSE: {
    ...OWN,
    period: 'P30D',
    source: 'own decision',
    text: 'A claim begun and never filed lapses; the claimant may begin again.',
    confidence: 'READ',
  },
  RATIFICATION: {
    ...CN,
    period: 'P30D',
    source: 'PRC Civil Code, art. 171(2)',
    text: "The principal may ratify an unauthorized agent's act within 30 days of receiving the counterparty's notice; silence is refusal.",
    confidence: 'READ',
  },
  ECOMMERCE_COUNTER_WAIT: {
    ...CN,
    period: 'P15D',
    source: 'PRC E-commerce Law, art. 43(2)',
    text: 'After a forwarded counter-notice arrives the right holder has 15 days to complain or sue before measures end.',
    confidence: 'READ',
  },
  COUNTER_NOTICE_WAIT: {
    ...CN,
    period: 'P15D',
    source: 'PRC Civil Code, art. 1196 ("reasonable period"), by analogy with E-commerce Law art. 43',
    text: 'Wait after forwarding a counter-notice; the law fixes no number of days.',
    confidence: 'DISPUTED',
  },
  NOTICE_EVIDENCE_DELAY: {
    ...CN,
    period: 'P20WD',
    source: '法释〔2020〕9号, item 3',
    text: "Delay of a complaint by notarization and the like, outside the right holder's control, is not counted, up to 20 working days.",
    confidence: 'READ',
  },
  LIMITATION: {
    ...CN,
    period: 'P3Y',
    source: 'PRC Civil Code, art. 188(1)',
    text: 'Limitation of actions, from knowledge of the damage and of the infringer; never applied by a court of its own motion (art. 193).',
    confidence: 'READ',
  },
  LIMITATION_LONGEST: {
    ...CN,
    period: 'P20Y',
    source: 'PRC Civil Code, art. 188(2)',
    text: 'Longest protection, from the damage itself; neither suspended nor interrupted.',
    confidence: 'READ',
  },
  SUIT_AFTER_PRESERVATION: {
    ...CN,
    period: 'P30D',
    source: 'PRC Civil Procedure Law, pre-suit preservation',
    text: 'Suit is to be brought within 30 days of a pre-suit preservation, or it is lifted.',
    confidence: 'READ',
  },
  CIVIL_APPEAL: {
    ...CN,
    period: 'P15D',
    source: 'PRC Civil Procedure Law, appeal against a judgment',
    text: 'Appeal against a civil judgment, from service.',
    confidence: 'READ',
  },
  ENFORCEMENT: {
    jurisdiction: 'CN',
    period: 'P2Y',
    source: 'PRC Civil Procedure Law, application for enforcement',
    text: 'Application for enforcement of a judgment.',
    confidence: 'MEMORY',
  },
  STATUTORY_REPRINT_FEE: {
    ...CN,
    period: 'P2M',
    source: '使用文字作品支付报酬办法 (2014), art. 13',
    text: 'A press reprint or digest under statutory license is paid within two months of publication.',
    confidence: 'READ',
  },
  CLAIM_INCOMPLETE_RETENTION: {
    ...OWN,
    period: 'P90D',
    source: 'own decision, for confirmation by counsel',
    text: 'Personal data of an incomplete, unverified claim is kept 90 days.',
    confidence: 'DISPUTED',
  },
  INVOICE_DUE: {
    ...OWN,
    period: 'P30D',
    source: 'own decision',
    text: 'An invoice is paid within 30 days of the day it was issued.',
    confidence: 'READ',
  },
  NON_PAYMENT_SUSPENSION: {
    ...OWN,
    period: 'P14D',
    source: 'own decision',
    text: 'A license whose invoice is still unpaid 14 days after its last day of payment is suspended until it is paid.',
    confidence: 'READ',
  },
  SUSPENDED_LIMITATION: {
    ...CN,
    period: 'P6M',
    source: 'PRC Civil Code, art. 194',
    text: 'A limitation suspended within its last 6 months ends 6 months after the cause of suspension has gone.',
    confidence: 'READ',
  },
  DMCA_RESTORE_EARLIEST: {
    jurisdiction: 'US',
    readOn: '2025-04',
    period: 'P10WD',
    source: '17 U.S.C. 512(g)(2)(C)',
    text: 'Material is replaced not less than 10 business days after the counter-notice was received: on the last of them at the earliest. A suit that is to prevent it is brought before that day begins.',
    confidence: 'DISPUTED',
  },
  DMCA_RESTORE_LATEST: {
    jurisdiction: 'US',
    readOn: '2025-04',
    period: 'P14WD',
    source: '17 U.S.C. 512(g)(2)(C)',
    text: 'Material is replaced not more than 14 business days after the counter-notice was received, unless notice of a suit came first.',
    confidence: 'DISPUTED',
  },
  DSA_COMPLAINT: {
    jurisdiction: 'EU',
    readOn: '2025-04',
    period: 'P6M',
    source: 'Regulation (EU) 2022/2065, art. 20(1)',
    text: 'A complaint against a decision can be lodged for at least 6 months from being informed of it.',
    confidence: 'READ',
  },
  DSA_SETTLEMENT: {
    jurisdiction: 'EU',
    readOn: '2025-04',
    period: 'P90D',
    source: 'Regulation (EU) 2022/2065, art. 21(4)',
    text: 'A certified body decides within 90 calendar days of receipt; in complex cases 180 in all.',
    confidence: 'READ',
  },
  GDPR_ANSWER: {
    jurisdiction: 'EU',
    period: 'P1M',
    source: 'Regulation (EU) 2016/679, art. 12(3)',
    text: 'A request of a data subject is answered within one month of receipt; two more where it is complex.',
    confidence: 'MEMORY',
  },
  GDPR_BREACH: {
    jurisdiction: 'EU',
    period: 'PT72H',
    source: 'Regulation (EU) 2016/679, art. 33(1)',
    text: 'A breach of personal data is notified within 72 hours of becoming aware of it.',
    confidence: 'MEMORY',
  },
  NOTICE_RESPONSE: {
    ...OWN,
    period: 'P7D',
    source: 'own decision',
    text: 'A notice that arrived and was not answered within seven days counts as unanswered; the law says immediately or promptly and names no number.',
    confidence: 'READ',
  },
  REQUEST_ANSWER: {
    ...OWN,
    period: 'P5WD',
    source: 'own decision',
    text: 'The licensing desk answers a request within five working days of the day it came.',
    confidence: 'READ',
  },
  REQUEST_REMINDER: {
    ...OWN,
    period: 'P3WD',
    source: 'own decision',
    text: 'Whoever has to answer a license request is reminded after three working days.',
    confidence: 'READ',
  },
  REQUEST_LAPSE: {
    ...OWN,
    period: 'P30WD',
    source: 'own decision',
    text: 'A license request that nobody answered lapses after thirty working days.',
    confidence: 'READ',
  },
  REQUEST_INFORMATION: {
    ...OWN,
    period: 'P20WD',
    source: 'own decision',
    text: 'A partner answers a question of the licensing desk within twenty working days, else the request lapses.',
    confidence: 'READ',
  },
  ...PERSONAL_DATA_REGISTER,
};

export function deadlineRule(code: DeadlineRuleCode): DeadlineRule {
  return { code, ...REGISTER[code] };
}
