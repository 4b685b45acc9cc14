/** Where the queues of a test live. PostgreSQL is always there; Redis only where TEST_REDIS_URL says. */
export const BACKENDS: readonly { readonly name: 'PostgreSQL' | 'Redis'; readonly redisUrl?: string }[] = [
  { name: 'PostgreSQL' },
  ...(process.env.TEST_REDIS_URL === undefined
    ? []
    : [{ name: 'Redis' as const, redisUrl: process.env.TEST_REDIS_URL }]),
];
