import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeCursor, encodeCursor } from './cursor.js';
import { cutPage } from './cut-page.js';

/** Where a page of a list in order of an instant ends; items of one instant go by their id. Rows keep milliseconds. */
export interface TimePlace {
  readonly at: Temporal.Instant;
  readonly id: string;
}

/** @throws ProblemException CURSOR_INVALID on a cursor that names no instant and id */
export function timePlaceFrom(cursor: string | undefined): TimePlace | undefined {
  const [at, id] = decodeCursor(cursor, ['EPOCH_MS', 'UUID']) ?? [];
  if (at === undefined || id === undefined) return undefined;
  return { at: Temporal.Instant.fromEpochMilliseconds(Number(at)), id };
}

/** The cursor that leads on from a place. */
export function timeCursor({ at, id }: TimePlace): string {
  return encodeCursor([at.epochMilliseconds, id]);
}

/** One page of a list in order of an instant, read with one item too many; `Link` leads to the next when there is one. */
export function timePageOf<T>(
  found: readonly T[],
  limit: number,
  place: (item: T) => TimePlace,
  request: FastifyRequest,
  reply: FastifyReply,
): readonly T[] {
  return cutPage(found, limit, (last) => timeCursor(place(last)), request, reply);
}
