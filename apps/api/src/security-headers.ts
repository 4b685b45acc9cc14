import type { FastifyInstance } from 'fastify';

/** The page of the API's description needs its own scripts; every other answer needs none. */
const DOCS =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Headers every answer carries, unless a controller has set its own. */
export function securityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    const set = (name: string, value: string): void => {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    };
    set('content-security-policy', request.url.startsWith('/docs') ? DOCS : STRICT);
    set('x-content-type-options', 'nosniff');
    set('referrer-policy', 'no-referrer');
    set('x-request-id', request.id);
  });
}
