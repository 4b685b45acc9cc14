import type { FastifyInstance } from 'fastify';
import { answerProblem } from './problem.filter.js';
import { problem } from './problem.js';

/** Takes all that no other route does: says nothing of an address. */
const CATCH_ALL = /^\/?\*$/;
const ESCAPED = /[.+?^${}()|[\]\\]/g;

/** @param url of a route, e.g. `/api/v1/works/:workId` or `/docs/*` */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(ESCAPED, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}/?$`, 'u');
}

/**
 * Answers METHOD_NOT_ALLOWED with `Allow` where an address is there but takes another method (RFC 9110, section
 * 15.5.6), instead of NOT_FOUND. To be called before the routes are made.
 */
export function allowedMethods(fastify: FastifyInstance): void {
  const methodsBy = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  fastify.addHook('onRoute', ({ method, url }) => {
    if (CATCH_ALL.test(url)) return;
    const route = methodsBy.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    methodsBy.set(url, route);
    for (const each of [method].flat()) route.methods.add(each);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return undefined;
    const [path = ''] = request.url.split('?');
    const there = [...methodsBy.values()].filter(({ pattern }) => pattern.test(path));
    const allowed = new Set(there.flatMap(({ methods }) => [...methods]));
    // a method that is allowed was not found for another reason
    if (allowed.size === 0 || allowed.has(request.method)) return undefined;
    const methods = [...allowed].sort();
    const refusal = problem({ code: 'METHOD_NOT_ALLOWED', allowed: methods }, { allow: methods.join(', ') });
    answerProblem(refusal, request, reply);
    return reply;
  });
}
