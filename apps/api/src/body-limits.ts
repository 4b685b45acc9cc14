import type { FastifyInstance } from 'fastify';

/**
 * Largest parsed body, bytes. A value of JSON takes fifty times its own size in memory: archives are sent as bytes, and
 * works by the thousand as JSON Lines or with the command.
 */
export const BODY_LIMIT = 8 * 1024 * 1024;

/** Routes that anybody may call, with the largest body, bytes, that they have use for. */
const PUBLIC_LIMITS: readonly (readonly [route: string, limit: number])[] = [
  ['/api/v1/sessions', 16 * 1024],
  ['/api/v1/claims/:claimId/documents', BODY_LIMIT],
  ['/api/v1/claims', 256 * 1024],
  ['/api/v1/claim-links', 16 * 1024],
  ['/api/v1/reports', 64 * 1024],
  ['/api/v1/certificates/verify', 512 * 1024],
];

/** To be called before the routes are made. */
export function bodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = PUBLIC_LIMITS.find(([prefix]) => route.url === prefix || route.url.startsWith(`${prefix}/`))?.[1];
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
