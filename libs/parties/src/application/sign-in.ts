import type { AuditTrail } from '@app/audit';
import { type Clock, err, ok, PUBLIC_ACTOR, type Result, type UnitOfWork } from '@app/kernel';
import { type Account, actorOfAccount, normalizeEmail } from '../domain/account.js';
import { type PartnerStanding, standingOf } from '../domain/partner.js';
import type { Keeper } from '../domain/session.js';
import { countAttempt, type SignInThrottled, THROTTLE_RULES } from '../domain/sign-in-throttle.js';
import type { AccountStore, Credentials } from './account-store.port.js';
import type { AttemptKey, AttemptStore } from './attempt-store.port.js';
import type { Passwords } from './passwords.port.js';
import type { HeldSession, SessionStarter } from './session-starter.js';

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  /** IP address the attempt comes from. */
  readonly clientAddress: string;
  /** Who keeps the session. */
  readonly keeper: Keeper;
}

export type SignInRefusal =
  /** Says neither which of the two is wrong nor whether the account is closed. */
  | { readonly code: 'SIGN_IN_REFUSED' }
  | SignInThrottled
  /** Said only to who knows the password. */
  | { readonly code: 'PARTNER_NOT_ACTIVE'; readonly standing: PartnerStanding };

export interface SignedIn extends HeldSession {
  readonly account: Account;
}

/** Begins a session when e-mail address and password belong to one open account of a partner that is served. */
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
    private readonly attempts: AttemptStore,
    private readonly passwords: Passwords,
    private readonly starter: SessionStarter,
    private readonly trail: AuditTrail,
  ) {}

  async execute({ email, password, clientAddress, keeper }: SignInCommand): Promise<Result<SignedIn, SignInRefusal>> {
    const address = normalizeEmail(email);
    const keys = this.attempts.keysOf(address, clientAddress);
    const counted = await this.count(keys);
    if (!counted.ok) return counted;
    const credentials = await this.accounts.findCredentials(address);
    // WHY before any other test: the time of a refusal must not tell an unknown address from a known one.
    const isRight = await this.passwords.verify(password, credentials?.passwordHash);
    if (credentials === undefined || !isRight || credentials.account.status === 'CLOSED') {
      await this.recordRefusal(credentials, isRight ? 'ACCOUNT_CLOSED' : 'WRONG_PASSWORD');
      return err({ code: 'SIGN_IN_REFUSED' });
    }
    const { account, partner } = credentials;
    const standing = partner === undefined ? 'ACTIVE' : standingOf(partner, this.clock.now());
    if (standing !== 'ACTIVE') {
      await this.recordRefusal(credentials, 'PARTNER_NOT_ACTIVE');
      return err({ code: 'PARTNER_NOT_ACTIVE', standing });
    }
    return ok({ account, ...(await this.recordSuccess(credentials, { password, keeper }, keys)) });
  }

  /** In a transaction of its own, before the slow hash: attempts made at once are all counted. */
  private count(keys: readonly AttemptKey[]): Promise<Result<void, SignInThrottled>> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const next = [];
      for (const { kind, digest, ...before } of await this.attempts.lock(tx, keys, now)) {
        const counted = countAttempt(before, THROTTLE_RULES[kind], now);
        if (!counted.ok) return counted;
        next.push({ kind, digest, ...counted.value });
      }
      await this.attempts.store(tx, next);
      return ok(undefined);
    });
  }

  private async recordSuccess(
    seen: Credentials,
    { password, keeper }: Pick<SignInCommand, 'password' | 'keeper'>,
    keys: readonly AttemptKey[],
  ): Promise<HeldSession> {
    const { account, passwordHash } = seen;
    const renewed = this.passwords.isOutdated(passwordHash) ? await this.passwords.hash(password) : undefined;
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      await this.attempts.forget(tx, keys, now);
      if (renewed !== undefined) await this.accounts.replaceHash(tx, account.id, passwordHash, renewed);
      const held = await this.starter.begin(tx, account.id, keeper, now);
      await this.trail.append(tx, {
        actor: actorOfAccount(account),
        action: 'parties.person-signed-in',
        subject: { type: 'account', id: account.id },
        reason: 'PASSWORD',
        at: now,
        facts: { sessionId: held.sessionId },
      });
      return held;
    });
  }

  private recordRefusal(seen: Credentials | undefined, reason: string): Promise<void> {
    return this.work.run((tx) =>
      this.trail.append(tx, {
        actor: PUBLIC_ACTOR,
        action: 'parties.sign-in-refused',
        subject: { type: 'account', id: seen?.account.id ?? 'unknown' },
        reason: seen === undefined ? 'NO_SUCH_ACCOUNT' : reason,
        at: this.clock.now(),
      }),
    );
  }
}
