import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import {
  ELEMENT_FIELDS,
  type MissingElement,
  type Need,
  NOTICE_ELEMENTS,
  type NoticeElement,
  type NoticeLanguage,
  type NoticeRegime,
  regimeRule,
} from './notice-regime.js';

export type NoticeId = Brand<string, 'NoticeId'>;
export const NoticeId = (id: string): NoticeId => id as NoticeId;

export const NOTICE_STATES = ['DRAFT', 'APPROVED', 'SENT', 'DELIVERED', 'UNDELIVERABLE', 'WITHDRAWN'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
export const NOTICE_EVENTS = [
  'NoticeRevised',
  'NoticeApproved',
  'NoticeServed',
  'NoticeArrived',
  'NoticeReturned',
  'NoticeWithdrawn',
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

export const NOTICE_TRANSITIONS: StateTable<NoticeState, NoticeEvent> = {
  DRAFT: { NoticeRevised: 'DRAFT', NoticeApproved: 'APPROVED', NoticeWithdrawn: 'WITHDRAWN' },
  // a word changed after the approval is a word nobody approved
  APPROVED: { NoticeRevised: 'DRAFT', NoticeServed: 'SENT', NoticeWithdrawn: 'WITHDRAWN' },
  SENT: { NoticeArrived: 'DELIVERED', NoticeReturned: 'UNDELIVERABLE' },
  DELIVERED: {},
  UNDELIVERABLE: {},
  WITHDRAWN: {},
};

/** Statements a person makes by naming them; nobody else makes them for the person. */
export const STATEMENTS = ['GOOD_FAITH', 'FAIR_USE_CONSIDERED', 'TRUTH', 'PERJURY'] as const;
export type Statement = (typeof STATEMENTS)[number];

export const CHANNELS = ['EMAIL', 'WEB_FORM', 'LETTER', 'COURIER', 'FAX'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Recipient {
  readonly name: string;
  readonly channel: Channel;
  /** E-mail address, form address or postal address, as the channel needs. */
  readonly address: string;
}

export interface NoticedWork {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
}

/** What a notice says, before it is put into words. */
export interface NoticeContent {
  readonly recipient: Recipient;
  readonly claimant: {
    readonly name: string;
    readonly address?: string;
    readonly phone?: string;
    readonly email?: string;
    /** Which document proves who it is; the number itself does not stand here. */
    readonly identityProof?: string;
  };
  /** Who sends it: the claimant itself, or an agent with the document that lets it. */
  readonly sender: { readonly name: string; readonly standing: 'OWNER' | 'AGENT' };
  readonly authority?: string;
  readonly works: readonly NoticedWork[];
  readonly locations: readonly string[];
  readonly evidence: readonly string[];
  readonly reasons?: string;
  readonly statements: readonly Statement[];
  /** Name under the notice. */
  readonly signature?: string;
}

export interface NoticeDelivery {
  readonly outcome: 'DELIVERED' | 'UNDELIVERABLE';
  /** Arrival; of one that came back, when that was known. */
  readonly at: Temporal.Instant;
  /** What shows it: receipt, tracking number, bounce. */
  readonly proof: string;
  readonly proofHash?: string;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

export interface Notice {
  readonly id: NoticeId;
  readonly caseId: string;
  readonly regime: NoticeRegime;
  readonly language: NoticeLanguage;
  readonly state: NoticeState;
  readonly version: number;
  readonly content: NoticeContent;
  /** Who wrote the words as they stand. */
  readonly authorId: string;
  readonly createdAt: Temporal.Instant;
  readonly approval?: { readonly by: string; readonly at: Temporal.Instant };
  readonly served?: {
    readonly by: string;
    readonly at: Temporal.Instant;
    /** SHA-256 of what went out, hex; keys of the stored copies. */
    readonly textHash: string;
    readonly pdfHash: string;
  };
  readonly delivery?: NoticeDelivery;
}

/** What the law asks for and the draft does not give, in the order of the notice. */
export function missingElements(regime: NoticeRegime, content: NoticeContent): readonly MissingElement[] {
  const { needs, source } = regimeRule(regime);
  return NOTICE_ELEMENTS.filter((element) => {
    const need = needs[element];
    const isNeeded = need === 'REQUIRED' || (need === 'IF_AGENT' && content.sender.standing === 'AGENT');
    return isNeeded && !isGiven(content, element);
  }).map((element) => ({ element, field: ELEMENT_FIELDS[element], source }));
}

/** An element of a notice, how much its law wants it, and whether the draft gives it. */
export interface ElementStanding extends MissingElement {
  readonly need: Need;
  readonly given: 'YES' | 'NO';
}

/** Every element that has a place in a notice of this law, in the order of the notice. */
export function elementsOf(regime: NoticeRegime, content: NoticeContent): readonly ElementStanding[] {
  const { needs, source } = regimeRule(regime);
  return NOTICE_ELEMENTS.flatMap((element) => {
    const need = needs[element];
    if (need === undefined) return [];
    const given = isGiven(content, element) ? 'YES' : 'NO';
    return [{ element, field: ELEMENT_FIELDS[element], source, need, given } as const];
  });
}

function isGiven(content: NoticeContent, element: NoticeElement): boolean {
  const { claimant, authority, works, locations, evidence, reasons, statements, signature } = content;
  const text = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';
  switch (element) {
    case 'CLAIMANT_NAME':
      return text(claimant.name);
    case 'CLAIMANT_ADDRESS':
      return text(claimant.address);
    case 'CLAIMANT_PHONE':
      return text(claimant.phone);
    case 'CLAIMANT_EMAIL':
      return text(claimant.email);
    case 'IDENTITY_PROOF':
      return text(claimant.identityProof);
    case 'AUTHORITY':
      return text(authority);
    case 'WORK':
      return works.length > 0;
    case 'LOCATION':
      return locations.length > 0;
    case 'EVIDENCE':
      return evidence.some(text);
    case 'REASONS':
      return text(reasons);
    case 'SIGNATURE':
      return text(signature);
    default:
      return statements.includes(element);
  }
}

export interface NoticeIncomplete {
  readonly code: 'NOTICE_INCOMPLETE';
  readonly missing: readonly MissingElement[];
}
export interface AuthorApproves {
  readonly code: 'APPROVAL_BY_SAME_PERSON';
  readonly expected: string;
}

function moved(notice: Notice, event: NoticeEvent, change: Partial<Notice>): Result<Notice, TransitionRefused> {
  const next = nextState(NOTICE_TRANSITIONS, notice.state, event);
  if (!next.ok) return next;
  return ok({ ...notice, ...change, state: next.value, version: notice.version + 1 });
}

/** Other words, by whoever writes them; an approval of the old ones is void. */
export function revise(notice: Notice, content: NoticeContent, by: string): Result<Notice, TransitionRefused> {
  const { approval: _, ...rest } = notice;
  return moved(rest, 'NoticeRevised', { content, authorId: by });
}

/** Another person than the author stands for the notice; it is whole or it is not approved. */
export function approve(
  notice: Notice,
  by: string,
  at: Temporal.Instant,
): Result<Notice, TransitionRefused | NoticeIncomplete | AuthorApproves> {
  const approved = moved(notice, 'NoticeApproved', { approval: { by, at } });
  if (!approved.ok) return approved;
  if (by === notice.authorId) {
    return err({ code: 'APPROVAL_BY_SAME_PERSON', expected: 'another person than the author of the notice' });
  }
  const missing = missingElements(notice.regime, notice.content);
  return missing.length > 0 ? err({ code: 'NOTICE_INCOMPLETE', missing }) : approved;
}

export function serve(notice: Notice, served: NonNullable<Notice['served']>): Result<Notice, TransitionRefused> {
  return moved(notice, 'NoticeServed', { served });
}

export function withdraw(notice: Notice): Result<Notice, TransitionRefused> {
  return moved(notice, 'NoticeWithdrawn', {});
}

export interface DeliveryInvalid {
  readonly code: 'DELIVERY_INVALID';
  readonly at: string;
  readonly expected: string;
}

/** It arrived, or came back. Nothing arrives before it is sent or after it is recorded. */
export function deliver(notice: Notice, delivery: NoticeDelivery): Result<Notice, TransitionRefused | DeliveryInvalid> {
  const event = delivery.outcome === 'DELIVERED' ? 'NoticeArrived' : 'NoticeReturned';
  const delivered = moved(notice, event, { delivery });
  if (!delivered.ok) return delivered;
  const sentAt = notice.served?.at;
  if (sentAt === undefined) throw new Error('INVARIANT: what was sent was sent at an instant');
  const isEarly = Temporal.Instant.compare(delivery.at, sentAt) < 0;
  if (isEarly || Temporal.Instant.compare(delivery.at, delivery.recordedAt) > 0) {
    return err({ code: 'DELIVERY_INVALID', at: '/arrivedAt', expected: `an instant from ${sentAt.toString()} to now` });
  }
  return delivered;
}
