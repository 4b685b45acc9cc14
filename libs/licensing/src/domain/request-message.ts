import type { Actor } from '@app/kernel';

export const MESSAGE_KINDS = ['COMMENT', 'INFO_REQUEST', 'INFO_ANSWER'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** INTERNAL is for the publisher's own people and never leaves them. */
export const MESSAGE_VISIBILITIES = ['VISIBLE', 'INTERNAL'] as const;
export type MessageVisibility = (typeof MESSAGE_VISIBILITIES)[number];

export const SIDES = ['PARTNER', 'DESK'] as const;
export type Side = (typeof SIDES)[number];

/** One contribution to the talk about a request. Written once, never changed. */
export interface RequestMessage {
  readonly id: string;
  readonly requestId: string;
  readonly kind: MessageKind;
  readonly visibility: MessageVisibility;
  readonly side: Side;
  readonly authorId: string;
  readonly text: string;
  readonly writtenAt: Temporal.Instant;
}

/** A document put to a request; its bytes lie in the object store under their hash. */
export interface RequestFile {
  readonly id: string;
  readonly requestId: string;
  /** As it was called, without a path. */
  readonly name: string;
  /** Found in the bytes, never taken from the sender. */
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256, hex: the key in the object store. */
  readonly sha256: string;
  readonly visibility: MessageVisibility;
  readonly side: Side;
  readonly uploadedBy: string;
  readonly uploadedAt: Temporal.Instant;
}

/** Which side an actor speaks for. */
export function sideOf(actor: Actor): Side {
  return actor.partnerId === undefined ? 'DESK' : 'PARTNER';
}

/** What an actor may read: partners what is visible, the publisher's own people everything. */
export function readableBy(actor: Actor): readonly MessageVisibility[] {
  return sideOf(actor) === 'PARTNER' ? ['VISIBLE'] : MESSAGE_VISIBILITIES;
}

export interface InternalRefused {
  readonly code: 'INTERNAL_FOR_DESK_ONLY';
  readonly field: 'visibility';
  readonly expected: 'VISIBLE';
}

/** A partner cannot write what itself could not read. */
export function visibilityRefusal(actor: Actor, visibility: MessageVisibility): InternalRefused | undefined {
  if (readableBy(actor).includes(visibility)) return undefined;
  return { code: 'INTERNAL_FOR_DESK_ONLY', field: 'visibility', expected: 'VISIBLE' };
}
