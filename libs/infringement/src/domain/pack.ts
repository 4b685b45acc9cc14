import type { CaseState } from './case-states.js';
import { UNCONFIRMED_STATES } from './case-states.js';
import type { EvidenceState } from './evidence-state.js';
import type { NoticeLanguage } from './notice-regime.js';
import type { DocumentPart, WrittenDocument } from './write-notice.js';

export const PACK_KINDS = ['PLATFORM_COMPLAINT', 'ADMIN_COMPLAINT', 'COUNSEL'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

export const COUNSEL_POWERS = [
  'GATHER_EVIDENCE',
  'SEND_NOTICES',
  'NEGOTIATE',
  'SUE',
  'APPEAL',
  'SETTLE',
  'ENFORCE',
  'RECEIVE_PAYMENT',
] as const;
export type CounselPower = (typeof COUNSEL_POWERS)[number];

/** What counsel may do in a case. A power that is not named is not given. */
export interface CounselMandate {
  readonly id: string;
  readonly caseId: string;
  readonly counsel: string;
  readonly firm: string;
  readonly powers: readonly CounselPower[];
  readonly grantedBy: string;
  readonly grantedAt: Temporal.Instant;
  readonly documentHash?: string;
  readonly revoked?: { readonly by: string; readonly at: Temporal.Instant };
}

/** What a pack may lack. */
export const PACK_NEEDS = [
  'CONFIRMATION',
  'EVIDENCE',
  'REASONS',
  'PUBLIC_INTEREST',
  'INFRINGER',
  'COUNSEL_MANDATE',
] as const;
export type PackNeed = (typeof PACK_NEEDS)[number];

export interface PackFacts {
  readonly kind: PackKind;
  readonly state: CaseState;
  readonly evidence: EvidenceState['status'];
  readonly reasons?: string;
  /** How the public interest is harmed: without it no authority may act (Copyright Law, art. 53). */
  readonly publicInterest?: string;
  readonly infringer?: string;
  readonly mandate?: CounselMandate;
}

const NEEDED: Readonly<Record<PackKind, readonly PackNeed[]>> = {
  PLATFORM_COMPLAINT: ['CONFIRMATION', 'EVIDENCE', 'REASONS'],
  ADMIN_COMPLAINT: ['CONFIRMATION', 'EVIDENCE', 'REASONS', 'PUBLIC_INTEREST', 'INFRINGER'],
  // counsel may be asked before anything is confirmed
  COUNSEL: ['EVIDENCE', 'COUNSEL_MANDATE'],
};

/** What stands between the facts and a pack of this kind. */
export function missingOfPack(facts: PackFacts): readonly PackNeed[] {
  const given = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
  const lacks: Readonly<Record<PackNeed, boolean>> = {
    CONFIRMATION: UNCONFIRMED_STATES.includes(facts.state),
    EVIDENCE: facts.evidence !== 'SECURED',
    REASONS: !given(facts.reasons),
    PUBLIC_INTEREST: !given(facts.publicInterest),
    INFRINGER: !given(facts.infringer),
    COUNSEL_MANDATE: facts.mandate === undefined || facts.mandate.revoked !== undefined,
  };
  return PACK_NEEDS.filter((need) => NEEDED[facts.kind].includes(need) && lacks[need]);
}

interface PackWords {
  readonly title: Readonly<Record<PackKind, string>>;
  readonly to: string;
  readonly case: string;
  readonly labels: Readonly<
    Record<'REASONS' | 'PUBLIC_INTEREST' | 'INFRINGER' | 'ADDRESS' | 'WORK' | 'POWERS' | 'FILES', string>
  >;
}

const WORDS: Readonly<Record<NoticeLanguage, PackWords>> = {
  en: {
    title: {
      PLATFORM_COMPLAINT: 'Complaint to the platform',
      ADMIN_COMPLAINT: 'Complaint to the copyright authority (Copyright Law of the PRC, article 53)',
      COUNSEL: 'Hand-over to counsel',
    },
    to: 'To',
    case: 'Case',
    labels: {
      REASONS: 'Reasons',
      PUBLIC_INTEREST: 'Harm to the public interest',
      INFRINGER: 'Against',
      ADDRESS: 'Where it happens',
      WORK: 'Work',
      POWERS: 'Powers given',
      FILES: 'Enclosed, each with its SHA-256 in manifest.json',
    },
  },
  'zh-Hans': {
    title: {
      PLATFORM_COMPLAINT: '向平台的投诉书',
      ADMIN_COMPLAINT: '向著作权主管部门的投诉书（著作权法第五十三条）',
      COUNSEL: '律师移交材料',
    },
    to: '致',
    case: '案件',
    labels: {
      REASONS: '理由',
      PUBLIC_INTEREST: '损害公共利益的情况',
      INFRINGER: '被投诉人',
      ADDRESS: '网络地址',
      WORK: '作品',
      POWERS: '授权事项',
      FILES: '附件（SHA-256 见 manifest.json）',
    },
  },
  'zh-Hant': {
    title: {
      PLATFORM_COMPLAINT: '向平臺之投訴書',
      ADMIN_COMPLAINT: '向著作權主管部門之投訴書（著作權法第五十三條）',
      COUNSEL: '律師移交資料',
    },
    to: '致',
    case: '案件',
    labels: {
      REASONS: '理由',
      PUBLIC_INTEREST: '損害公共利益之情形',
      INFRINGER: '被投訴人',
      ADDRESS: '網路地址',
      WORK: '作品',
      POWERS: '授權事項',
      FILES: '附件（SHA-256 見 manifest.json）',
    },
  },
};

export interface CoverFacts extends Pick<PackFacts, 'kind' | 'reasons' | 'publicInterest' | 'infringer' | 'mandate'> {
  readonly caseId: string;
  readonly recipient: string;
  readonly language: NoticeLanguage;
  readonly url?: string;
  readonly work?: string;
  readonly files: readonly string[];
}

/** The letter on top of a pack. */
export function writeCover(facts: CoverFacts): WrittenDocument {
  const words = WORDS[facts.language];
  const title = words.title[facts.kind];
  const field = (label: string, values: readonly (string | undefined)[]): DocumentPart[] => {
    const given = values.filter((value) => value !== undefined && value.trim() !== '');
    return given.length === 0 ? [] : [{ kind: 'FIELD', label, values: given.map(String) }];
  };
  const { labels } = words;
  return {
    title,
    language: facts.language,
    parts: [
      { kind: 'TITLE', text: title },
      ...field(words.to, [facts.recipient]),
      ...field(words.case, [facts.caseId]),
      ...field(labels.INFRINGER, [facts.infringer]),
      ...field(labels.WORK, [facts.work]),
      ...field(labels.ADDRESS, [facts.url]),
      ...field(labels.REASONS, [facts.reasons]),
      ...field(labels.PUBLIC_INTEREST, [facts.publicInterest]),
      ...field(labels.POWERS, facts.kind === 'COUNSEL' ? (facts.mandate?.powers ?? []) : []),
      ...field(labels.FILES, facts.files),
    ],
  };
}
