/** ACTIVE signs; RETIRED signs no more, and what it signed stays good; REVOKED was lost: nothing under it is good. */
export const KEY_STATES = ['ACTIVE', 'RETIRED', 'REVOKED'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** The public part of a key that signs certificates. The private part is in the configuration and nowhere else. */
export interface CertificateKey {
  /** RFC 7638 thumbprint, or the `kid` of the configured key. */
  readonly kid: string;
  /** Ed25519 public key, base64url (RFC 8037). */
  readonly x: string;
  readonly state: KeyState;
  readonly activatedAt: Temporal.Instant;
  readonly retiredAt?: Temporal.Instant;
  readonly revokedAt?: Temporal.Instant;
}

export type KeyRefused =
  | { readonly code: 'SIGNING_KEY_UNKNOWN'; readonly kid: string }
  | { readonly code: 'SIGNING_KEY_IN_USE'; readonly kid: string; readonly expected: string };

/**
 * What has to change so that the configured key is the one that signs.
 * @returns the keys in their new state; none when all is as it should be
 * @throws Error when the configured key was revoked: it must sign nothing again
 */
export function keysAfterAdoption(
  known: readonly CertificateKey[],
  configured: Pick<CertificateKey, 'kid' | 'x'>,
  now: Temporal.Instant,
): readonly CertificateKey[] {
  const own = known.find(({ kid }) => kid === configured.kid);
  if (own !== undefined && own.x !== configured.x) {
    throw new Error('INVARIANT: the configured signing key has the kid of another key');
  }
  if (own?.state === 'REVOKED') throw new Error('INVARIANT: the configured signing key was revoked; configure another');
  if (own?.state === 'ACTIVE') return [];
  const retired = known
    .filter(({ state }) => state === 'ACTIVE')
    .map((key): CertificateKey => ({ ...key, state: 'RETIRED', retiredAt: now }));
  // a key that comes back, because a new configuration was taken back, keeps the day it was first used
  const { kid, x } = configured;
  return [...retired, { kid, x, state: 'ACTIVE', activatedAt: own?.activatedAt ?? now }];
}
