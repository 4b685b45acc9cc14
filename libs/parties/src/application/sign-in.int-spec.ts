import type { AuditDraft, AuditTrail } from '@app/audit';
import { type Clock, systemActor } from '@app/kernel';
import { hashPassword, newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { partiesRows } from '../parties-rows.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { Argon2Passwords } from '../persistence/argon2-passwords.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import { PartnerRepository } from '../persistence/partner.repository.js';
import { RandomSecrets } from '../persistence/random-secrets.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { OpenAccount } from './open-account.js';
import { PartiesJournal } from './parties-journal.js';
import { SessionStarter } from './session-starter.js';
import { SignIn } from './sign-in.js';

const PASSWORD = 'the right password';
const HERE = '192.0.2.1';

class Recorder implements AuditTrail {
  readonly entries: AuditDraft[] = [];

  append(_: unknown, draft: AuditDraft): Promise<void> {
    this.entries.push(draft);
    return Promise.resolve();
  }

  appendMany(_: unknown, drafts: readonly AuditDraft[]): Promise<void> {
    this.entries.push(...drafts);
    return Promise.resolve();
  }
}

describe('signing in against the database', () => {
  let database: TestDatabase;
  let clock: MovableClock;
  let trail: Recorder;
  let signIn: SignIn;
  let email: string;
  let people = 0;

  beforeAll(async () => {
    database = await createTestDatabase(partiesRows);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    clock = new MovableClock('2026-03-10T12:00:00Z');
    trail = new Recorder();
    const work = new Transactions(database.dataSource);
    const accounts = new AccountRepository(database.dataSource);
    const passwords = new Argon2Passwords();
    const starter = new SessionStarter(newUuid, new RandomSecrets(), new SessionRepository(database.dataSource));
    signIn = new SignIn(work, clock, accounts, new AttemptRepository(), passwords, starter, trail);
    const journal = new PartiesJournal(
      { announce: () => Promise.resolve(), announceMany: () => Promise.resolve() },
      trail,
    );
    const open = new OpenAccount(
      work,
      clock,
      newUuid,
      accounts,
      new PartnerRepository(database.dataSource),
      passwords,
      journal,
    );
    people += 1;
    email = `person-${people}@newsroom.example`;
    const actor = systemActor('test');
    await open.execute({ email, displayName: 'Person', roles: ['DESK'], password: PASSWORD, actor });
    trail.entries.length = 0;
  });

  const attempt = (password: string, clientAddress = HERE) =>
    signIn.execute({ email, password, clientAddress, keeper: 'PROGRAM' });
  const codes = (answers: readonly Awaited<ReturnType<typeof attempt>>[]) =>
    answers.map((answer) => (answer.ok ? 'OK' : answer.error.code));

  it('takes the right password after four wrong ones, and forgets them', async () => {
    for (let made = 0; made < 4; made += 1) expect((await attempt('wrong')).ok).toBe(false);
    expect((await attempt(PASSWORD)).ok).toBe(true);
    for (let made = 0; made < 4; made += 1) expect((await attempt('wrong')).ok).toBe(false);
    expect((await attempt(PASSWORD)).ok).toBe(true);
  });

  it('makes even the right password wait after five wrong ones, until the wait is over', async () => {
    for (let made = 0; made < 5; made += 1) await attempt('wrong');
    const retryAt = clock.now().add({ seconds: 60 });
    expect(await attempt(PASSWORD)).toEqual({ ok: false, error: { code: 'SIGN_IN_THROTTLED', retryAt } });
    clock.advance({ seconds: 59 });
    expect((await attempt(PASSWORD)).ok).toBe(false);
    clock.advance({ seconds: 1 });
    expect((await attempt(PASSWORD)).ok).toBe(true);
  });

  it('lets the holder in from elsewhere while a stranger is made to wait', async () => {
    for (let made = 0; made < 6; made += 1) await attempt('wrong');
    expect((await attempt(PASSWORD, '198.51.100.7')).ok).toBe(true);
  });

  it('looks at five of thirty passwords that arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt('wrong')));
    const refused = codes(answers);
    expect(refused.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
    expect(refused.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(25);
    expect(trail.entries).toHaveLength(5);
  });

  it('refuses a closed account like a wrong password', async () => {
    await database.dataSource.query(`UPDATE account SET status = 'CLOSED' WHERE email = $1`, [email]);
    expect(codes([await attempt(PASSWORD), await attempt('wrong')])).toEqual(['SIGN_IN_REFUSED', 'SIGN_IN_REFUSED']);
    expect(trail.entries.map(({ reason }) => reason)).toEqual(['ACCOUNT_CLOSED', 'WRONG_PASSWORD']);
  });

  it('hashes again at a good sign-in what was hashed at a lower cost', async () => {
    const cheap = await hashPassword(PASSWORD, { memoryKiB: 64, passes: 1, lanes: 1 });
    await database.dataSource.query('UPDATE account SET password_hash = $1 WHERE email = $2', [cheap, email]);
    expect((await attempt('wrong')).ok).toBe(false);
    expect((await attempt(PASSWORD)).ok).toBe(true);
    const [row] = await database.dataSource.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM account WHERE email = $1',
      [email],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await attempt(PASSWORD)).ok).toBe(true);
  });

  it('keeps digests of attempts for a day, and no address', async () => {
    await attempt('wrong');
    const rows = await database.dataSource.query('SELECT * FROM sign_in_attempts');
    expect(JSON.stringify(rows)).not.toMatch(/@|192/);
    const later: Clock = { now: () => clock.now().add({ hours: 25 }) };
    const work = new Transactions(database.dataSource);
    await work.run((tx) => new AttemptRepository().forget(tx, [], later.now()));
    expect(await database.dataSource.query('SELECT * FROM sign_in_attempts')).toEqual([]);
  });
});
