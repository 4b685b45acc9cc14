import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';

export type LicenseRequest = components['schemas']['LicenseRequestView'];
/** With the version that somebody decides on. */
export interface SeenRequest extends LicenseRequest {
  readonly seen: { readonly 'If-Match': string };
}
export type RequestState = LicenseRequest['state'];
export type Thread = components['schemas']['ThreadView'];

export const REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'INFO_REQUESTED',
  'QUOTED',
  'ACCEPTED',
  'AGREED',
  'LICENSED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const satisfies readonly RequestState[];

/** `wait`: it is the partner's turn. */
export const REQUEST_TONES = {
  DRAFT: 'wait',
  SUBMITTED: 'live',
  INFO_REQUESTED: 'wait',
  QUOTED: 'wait',
  ACCEPTED: 'wait',
  AGREED: 'live',
  LICENSED: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'quiet',
  LAPSED: 'quiet',
} as const satisfies Record<RequestState, TagTone>;

const OPEN: ReadonlySet<RequestState> = new Set(['DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'QUOTED']);

/** Whether the partner may still take it back. */
export function isOpen(state: RequestState): boolean {
  return OPEN.has(state);
}

/** Lists of requests come as `{ items }`; docs/openapi.json does not describe that yet. */
export function requestsIn(answered: unknown): readonly LicenseRequest[] {
  return (answered as { items: readonly LicenseRequest[] }).items;
}

type Entry =
  | { readonly kind: 'MESSAGE'; readonly at: string; readonly message: Thread['messages'][number] }
  | { readonly kind: 'FILE'; readonly at: string; readonly file: Thread['files'][number] }
  | { readonly kind: 'QUOTE'; readonly at: string; readonly quote: Thread['quotes'][number] }
  | { readonly kind: 'OFFER'; readonly at: string; readonly offer: Thread['counterOffers'][number] };

/** All that was said, offered and enclosed, in order of time. */
export function entriesOf({ messages, files, quotes, counterOffers }: Thread): readonly Entry[] {
  const entries: readonly Entry[] = [
    ...messages.map((message) => ({ kind: 'MESSAGE' as const, at: message.writtenAt, message })),
    ...files.map((file) => ({ kind: 'FILE' as const, at: file.uploadedAt, file })),
    ...quotes.map((quote) => ({ kind: 'QUOTE' as const, at: quote.quotedAt, quote })),
    ...counterOffers.map((offer) => ({ kind: 'OFFER' as const, at: offer.offeredAt, offer })),
  ];
  return entries.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
