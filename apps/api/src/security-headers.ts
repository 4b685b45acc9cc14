import type { FastifyInstance } from 'fastify';

/** Of every answer: in no frame of others, no base but its own, no form sent anywhere. */
const COMMON = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The page of the API's description needs its own scripts; every other answer needs none. */
const DOCS = `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; ${COMMON}`;
const STRICT = `default-src 'none'; style-src 'unsafe-inline'; ${COMMON}`;

/** Two years, in seconds: as long as lists of HTTPS-only sites ask for. RFC 6797. */
const ONLY_HTTPS = 'max-age=63072000; includeSubDomains';

/**
 * Headers every answer carries, unless a controller has set its own.
 * @param publicUrl origin as browsers see it: only one over HTTPS may promise to stay so
 */
export function securityHeaders(fastify: FastifyInstance, publicUrl: string): void {
  fastify.addHook('onSend', async (request, reply) => {
    const set = (name: string, value: string): void => {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    };
    set('content-security-policy', request.url.startsWith('/docs') ? DOCS : STRICT);
    // WHY: what the API answers depends on who asks, by a token that a cache on the way may not know to tell apart
    if (request.url.startsWith('/api/')) set('cache-control', 'no-store');
    if (publicUrl.startsWith('https:')) set('strict-transport-security', ONLY_HTTPS);
    set('x-content-type-options', 'nosniff');
    set('referrer-policy', 'no-referrer');
    set('x-request-id', request.id);
  });
}
