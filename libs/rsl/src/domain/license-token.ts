/** Uses a machine can license here: RSL's `ai-input` and `ai-train`, and text and data mining. */
export const TOKEN_USES = ['ai-input', 'ai-training', 'tdm'] as const;
export type TokenUse = (typeof TOKEN_USES)[number];

/** Minutes a token is good for. It is asked for again for nothing while its license lives; a rule of this service. */
export const TOKEN_MINUTES = 60;

/** What a machine shows to fetch: bound to one license, one client, one work in all its versions, and some uses. */
export interface LicenseToken {
  readonly id: string;
  readonly licenseId: string;
  readonly partnerId: string;
  /** The API token that asked for it. */
  readonly clientId: string;
  readonly workUri: string;
  /** As the client named it. */
  readonly resource: string;
  readonly uses: readonly TokenUse[];
  readonly issuedAt: Temporal.Instant;
  /** First instant at which it is refused. */
  readonly expiresAt: Temporal.Instant;
  readonly revokedAt?: Temporal.Instant;
}

/** Good for an hour, and no longer than what it comes from: its license, the API token it is given to. */
export function expiryOf(issuedAt: Temporal.Instant, ...endsAt: readonly Temporal.Instant[]): Temporal.Instant {
  const hour = issuedAt.add({ minutes: TOKEN_MINUTES });
  return endsAt.reduce((first, end) => (Temporal.Instant.compare(end, first) < 0 ? end : first), hour);
}

/** Whether by itself it still counts; what its license says comes after. */
export function isGoodAt({ issuedAt, expiresAt, revokedAt }: LicenseToken, at: Temporal.Instant): boolean {
  const isReached = (instant: Temporal.Instant): boolean => Temporal.Instant.compare(at, instant) >= 0;
  return isReached(issuedAt) && !isReached(expiresAt) && (revokedAt === undefined || !isReached(revokedAt));
}
