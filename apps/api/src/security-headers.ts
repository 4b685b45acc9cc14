import type { FastifyInstance } from 'fastify';

/** Of every answer: in no frame of others, no base but its own, no form sent anywhere. */
const COMMON = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The page of the API's description needs its own scripts; every other answer needs none. */
const DOCS = `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; ${COMMON}`;
const STRICT = `default-src 'none'; style-src 'unsafe-inline'; ${COMMON}`;

/** Headers every answer carries, unless a controller has set its own. */
export function securityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    const set = (name: string, value: string): void => {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    };
    set('content-security-policy', request.url.startsWith('/docs') ? DOCS : STRICT);
    // WHY: what the API answers depends on who asks, by a token that a cache on the way may not know to tell apart
    if (request.url.startsWith('/api/')) set('cache-control', 'no-store');
    set('x-content-type-options', 'nosniff');
    set('referrer-policy', 'no-referrer');
    set('x-request-id', request.id);
  });
}
