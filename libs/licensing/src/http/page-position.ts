import { decodeCursor, encodeCursor, nextLink } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const DEFAULT_LIMIT = 50;

/** Where a page of a list ends: newest first, by instant and id. */
export interface PagePosition {
  readonly at: Temporal.Instant;
  readonly id: string;
}

/** @throws ProblemException CURSOR_INVALID on a cursor that names no instant and id */
export function positionIn(cursor: string | undefined): PagePosition | undefined {
  const [at, id] = decodeCursor(cursor, ['EPOCH_MS', 'UUID']) ?? [];
  if (at === undefined || id === undefined) return undefined;
  return { at: Temporal.Instant.fromEpochMilliseconds(Number(at)), id };
}

/** One page of `items`, read with one item too many; sets the `Link` header when there is a further one. */
export function pageOf<T>(
  items: readonly T[],
  limit: number,
  position: (item: T) => PagePosition,
  request: FastifyRequest,
  reply: FastifyReply,
): readonly T[] {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  if (items.length > limit && last !== undefined) {
    const { at, id } = position(last);
    void reply.header('link', nextLink(request.url, encodeCursor([at.epochMilliseconds, id])));
  }
  return page;
}
