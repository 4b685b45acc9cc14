import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeCursor, encodeCursor } from './cursor.js';
import { cutPage } from './cut-page.js';

/** Id of the last item of the page before, in a list in order of id. @throws ProblemException CURSOR_INVALID */
export function placeFrom(cursor: string | undefined): string | undefined {
  return decodeCursor(cursor, ['UUID'])?.[0];
}

/** One page of a list in order of id, read with one item too many; `Link` leads to the next when there is one. */
export function pageOf<T extends { readonly id: string }>(
  found: readonly T[],
  limit: number,
  request: FastifyRequest,
  reply: FastifyReply,
): readonly T[] {
  return cutPage(found, limit, ({ id }) => encodeCursor([id]), request, reply);
}
