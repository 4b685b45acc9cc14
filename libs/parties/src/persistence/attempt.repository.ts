import { createHash } from 'node:crypto';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { AttemptKey, AttemptStore } from '../application/attempt-store.port.js';
import type { AttemptCount } from '../domain/sign-in-throttle.js';
import { SignInAttemptsRow } from './sign-in-attempts.row.js';

/** Longer than any rule remembers. */
const FORGOTTEN_AFTER_HOURS = 24;

@Injectable()
export class AttemptRepository implements AttemptStore {
  keysOf(email: string, clientAddress: string): readonly AttemptKey[] {
    return [
      { kind: 'NARROW', digest: digest(email, clientAddress) },
      { kind: 'WIDE', digest: digest(email) },
    ];
  }

  async lock(
    tx: Tx,
    keys: readonly AttemptKey[],
    now: Temporal.Instant,
  ): Promise<readonly (AttemptCount & AttemptKey)[]> {
    const counts: (AttemptCount & AttemptKey)[] = [];
    // One by one, in the order of the kinds, so that two attempts never wait for each other crosswise.
    for (const key of keys) counts.push(await this.lockOne(tx, key, now));
    return counts;
  }

  async store(tx: Tx, counts: readonly (AttemptCount & AttemptKey)[]): Promise<void> {
    for (const { kind, digest: of, attempts, lastAttemptAt, blockedUntil } of counts) {
      await managerOf(tx).update(
        SignInAttemptsRow,
        { kind, digest: of },
        {
          attempts,
          lastAttemptAt: dateOf(lastAttemptAt),
          blockedUntil: blockedUntil === undefined ? null : dateOf(blockedUntil),
        },
      );
    }
  }

  async forget(tx: Tx, keys: readonly AttemptKey[], now: Temporal.Instant): Promise<void> {
    const manager = managerOf(tx);
    for (const { kind, digest: of } of keys) await manager.delete(SignInAttemptsRow, { kind, digest: of });
    const unusedSince = dateOf(now.subtract({ hours: FORGOTTEN_AFTER_HOURS }));
    await manager.query(
      `DELETE FROM sign_in_attempts WHERE (kind, digest) IN (
         SELECT kind, digest FROM sign_in_attempts WHERE last_attempt_at < $1 LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
      [unusedSince],
    );
  }

  private async lockOne(tx: Tx, key: AttemptKey, now: Temporal.Instant): Promise<AttemptCount & AttemptKey> {
    const manager = managerOf(tx);
    const fresh = { ...key, attempts: 0, lastAttemptAt: dateOf(now), blockedUntil: null };
    await manager.createQueryBuilder().insert().into(SignInAttemptsRow).values(fresh).orIgnore().execute();
    const row = await manager.findOneOrFail(SignInAttemptsRow, { where: key, lock: { mode: 'pessimistic_write' } });
    return {
      ...key,
      attempts: row.attempts,
      lastAttemptAt: instantOf(row.lastAttemptAt),
      ...(row.blockedUntil === null ? {} : { blockedUntil: instantOf(row.blockedUntil) }),
    };
  }
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
