import { type Actor, type Clock, err, hasRole, ok, type Result, systemActor, type UnitOfWork } from '@app/kernel';
import { type CertificateKey, type KeyRefused, keysAfterAdoption } from '../domain/certificate-key.js';
import type { CertificateKeyStore } from './certificate-key-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ForbiddenRole } from './refusals.js';
import type { Jwks, Seal } from './seal.port.js';

const ACTOR = systemActor('licensing.adopt-signing-key');

/**
 * The keys certificates are signed with. A new key is put into the configuration; the first process that runs with it
 * makes it the one that signs and retires the one before, whose certificates stay good.
 */
export class CertificateKeys {
  private adopted: Promise<void> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly keys: CertificateKeyStore,
    private readonly seal: Seal,
    private readonly journal: LicensingJournal,
  ) {}

  /** Makes the configured key the one that signs; after the first time, nothing. */
  adopt(): Promise<void> {
    this.adopted ??= this.makeActive(ACTOR).catch((failure: unknown) => {
      this.adopted = undefined;
      throw failure;
    });
    return this.adopted;
  }

  /** Keys that certificates may be signed with: the active one first, then retired ones. */
  async published(): Promise<readonly CertificateKey[]> {
    await this.adopt();
    return (await this.keys.all()).filter(({ state }) => state !== 'REVOKED');
  }

  /** The same as RFC 7517 has it. */
  async jwks(): Promise<Jwks> {
    const { kty, crv, alg, use } = this.seal.publicKey;
    return { keys: (await this.published()).map(({ kid, x }) => ({ kty, crv, x, kid, alg, use })) };
  }

  async list(actor: Actor): Promise<Result<readonly CertificateKey[], ForbiddenRole>> {
    if (!hasRole(actor, 'ADMIN')) return err({ code: 'FORBIDDEN_ROLE', required: ['ADMIN'] });
    await this.adopt();
    return ok(await this.keys.all());
  }

  /** Makes this process's key the one that signs, where another process meanwhile made its own so. */
  async rotate(actor: Actor): Promise<Result<readonly CertificateKey[], ForbiddenRole>> {
    if (!hasRole(actor, 'ADMIN')) return err({ code: 'FORBIDDEN_ROLE', required: ['ADMIN'] });
    await this.makeActive(actor);
    return ok(await this.keys.all());
  }

  /**
   * Takes back a retired key whose private part was lost: whatever was signed with it is tampered from now on, and
   * its certificates have to be issued anew. The active key is retired first, by configuring another.
   */
  revoke(actor: Actor, kid: string): Promise<Result<CertificateKey, KeyRefused | ForbiddenRole>> {
    return this.work.run(async (tx) => {
      if (!hasRole(actor, 'ADMIN')) return err({ code: 'FORBIDDEN_ROLE', required: ['ADMIN'] });
      const seen = (await this.keys.claimAll(tx)).find((key) => key.kid === kid);
      if (seen === undefined) return err({ code: 'SIGNING_KEY_UNKNOWN', kid });
      if (seen.state === 'ACTIVE') {
        return err({ code: 'SIGNING_KEY_IN_USE', kid, expected: 'a retired key: configure another one first' });
      }
      if (seen.state === 'REVOKED') return ok(seen);
      const now = this.clock.now();
      const revoked: CertificateKey = { ...seen, state: 'REVOKED', revokedAt: now };
      await this.keys.put(tx, [revoked]);
      await this.journal.note(tx, entryOf(actor, revoked, seen.state, 'KEY_LOST', now));
      return ok(revoked);
    });
  }

  private makeActive(actor: Actor): Promise<void> {
    return this.work.run(async (tx) => {
      const { kid, x } = this.seal.publicKey;
      const known = await this.keys.claimAll(tx);
      const now = this.clock.now();
      const changed = keysAfterAdoption(known, { kid, x }, now);
      if (changed.length === 0) return;
      await this.keys.put(tx, changed);
      const before = new Map(known.map((key) => [key.kid, key.state]));
      const entries = changed.map((key) => entryOf(actor, key, before.get(key.kid), 'KEY_CONFIGURED', now));
      await this.journal.note(tx, ...entries);
    });
  }
}

function entryOf(
  actor: Actor,
  { kid, state }: CertificateKey,
  before: string | undefined,
  reason: string,
  at: Temporal.Instant,
) {
  return {
    actor,
    action: `licensing.signing-key-${{ ACTIVE: 'activated', RETIRED: 'retired', REVOKED: 'revoked' }[state]}`,
    subject: { type: 'signing-key', id: kid },
    ...(before === undefined ? {} : { before }),
    after: state,
    reason,
    at,
  };
}
