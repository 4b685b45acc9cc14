import type { FastifyReply, FastifyRequest } from 'fastify';
import { nextLink } from './cursor.js';

/** Cuts off the one item more than asked for and, when there was one, names the next page in the `Link` header. */
export function cutPage<T>(
  found: readonly T[],
  limit: number,
  cursorAfter: (last: T) => string,
  request: FastifyRequest,
  reply: FastifyReply,
): readonly T[] {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length > limit && last !== undefined) {
    void reply.header('link', nextLink(request.url, cursorAfter(last)));
  }
  return items;
}
