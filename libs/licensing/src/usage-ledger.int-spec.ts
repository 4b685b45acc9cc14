import { type Actor, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import fc from 'fast-check';
import { ExpireReservations } from './application/expire-reservations.js';
import { FindRightsDue } from './application/find-rights-due.js';
import { ReserveUses } from './application/reserve-uses.js';
import { SettleReservation } from './application/settle-reservation.js';
import { USAGE_STORE, type UsageStore } from './application/usage-store.port.js';
import { LicenseId } from './domain/license.js';
import { openLedger } from './domain/usage-ledger.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

/** In the term of the licenses of these tests. */
const START = '2027-03-01T00:00:00Z';

describe('the usage ledger of a license', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let work: string;
  const { licensed } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    work = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  /** An active license for so many uses. */
  const counted = async (maxUses: number): Promise<LicenseId> => {
    clock.moveTo('2026-12-01T01:00:00Z');
    const id = LicenseId(String((await licensed([work])).json.licenseId));
    const usageStore = service.app.get<UsageStore>(USAGE_STORE);
    await service.app.get<UnitOfWork>(UNIT_OF_WORK).run((tx) => usageStore.open(tx, openLedger(id, maxUses)));
    clock.moveTo(START);
    await service.runTerm.execute(id);
    return id;
  };
  const url = (id: string, what: string): string => `/api/v1/licenses/${id}/${what}`;
  const usage = async (id: string): Promise<unknown> => (await service.get(url(id, 'usage'), partner)).json;
  const state = async (id: string): Promise<unknown> =>
    (await service.get(`/api/v1/licenses/${id}`, partner)).json.state;
  const auditOf = async (id: string, action: string): Promise<number> => {
    const rows = await database.dataSource.query<unknown[]>(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND content->>'action' = $2`,
      [id, `licensing.${action}`],
    );
    return rows.length;
  };

  it('sells exactly 100 of 200 reservations made at once on 100 remaining uses', async () => {
    const licenseId = await counted(100);
    const reserve = service.app.get(ReserveUses);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        reserve.execute({ actor: partner, licenseId, key: `copy-${number}`, uses: 1, holdSeconds: 60 }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(100);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refused)).toEqual(new Set(['USES_EXHAUSTED']));
    expect(await usage(licenseId)).toEqual({ licenseId, maxUses: 100, held: 100, committed: 0, remaining: 0 });
    expect(await state(licenseId)).toBe('EXHAUSTED');
    expect(await auditOf(licenseId, 'license-exhausted')).toBe(1);
    expect(await auditOf(licenseId, 'uses-reserved')).toBe(100);
  });

  it('gives expired holds back exactly once, whoever runs the job how often, and the license is in force again', async () => {
    const licenseId = await counted(10);
    const reserve = (key: string, uses: number, holdSeconds: number) =>
      service.post(url(licenseId, 'reservations'), partner, { key, uses, holdSeconds });
    await reserve('short', 4, 60);
    await reserve('long', 5, 600);
    await reserve('last', 1, 600);
    expect(await state(licenseId)).toBe('EXHAUSTED');
    clock.advance({ seconds: 60 });
    expect(await usage(licenseId)).toMatchObject({ held: 6, remaining: 4 });
    expect((await service.app.get(FindRightsDue).execute()).reservations).toContain(licenseId);
    const expire = service.app.get(ExpireReservations);
    const given = await Promise.all([1, 2, 3].map(() => expire.execute(licenseId)));
    expect(given.sort()).toEqual([0, 0, 1]);
    expect(await usage(licenseId)).toMatchObject({ held: 6, remaining: 4 });
    expect(await state(licenseId)).toBe('ACTIVE');
    const late = await service.post(url(licenseId, 'commits'), partner, { key: 'short' });
    expect([late.status, late.json.code]).toEqual([409, 'STATE_REFUSED']);
    expect(await auditOf(licenseId, 'reservation-expired')).toBe(1);
    expect(await auditOf(licenseId, 'license-replenished')).toBe(1);
  });

  it('sells what others held too long before any job has given it back', async () => {
    const licenseId = await counted(3);
    const reserve = async (key: string, uses: number, holdSeconds: number) =>
      (await service.post(url(licenseId, 'reservations'), partner, { key, uses, holdSeconds })).json;
    await reserve('short', 2, 60);
    await reserve('long', 1, 600);
    clock.advance({ seconds: 60 });
    expect((await reserve('more', 3, 60)).code).toBe('USES_EXHAUSTED');
    expect(await reserve('next', 2, 60)).toMatchObject({ state: 'HELD', usage: { held: 3, remaining: 0 } });
    expect(await auditOf(licenseId, 'reservation-expired')).toBe(1);
  });

  it('answers a repeated step with what is there, and counts it once', async () => {
    const licenseId = await counted(5);
    const post = (what: string, body: object) => service.post(url(licenseId, what), partner, body);
    const first = await post('reservations', { key: 'issue-1', uses: 2 });
    expect(first.json).toMatchObject({ state: 'HELD', usage: { held: 2, remaining: 3 } });
    expect((await post('reservations', { key: 'issue-1', uses: 2 })).json).toEqual(first.json);
    expect((await post('reservations', { key: 'issue-1', uses: 3 })).json.code).toBe('USAGE_KEY_REUSED');
    const committed = await post('commits', { key: 'issue-1' });
    expect(committed.json).toMatchObject({ state: 'COMMITTED', usage: { held: 0, committed: 2 } });
    expect((await post('commits', { key: 'issue-1' })).json).toEqual(committed.json);
    expect((await post('releases', { key: 'issue-1' })).json.code).toBe('STATE_REFUSED');
    expect((await post('commits', { key: 'never' })).json.code).toBe('RESERVATION_UNKNOWN');
    expect((await post('reservations', { key: 'issue-2', uses: 4 })).json).toMatchObject({
      code: 'USES_EXHAUSTED',
      remaining: 3,
    });
  });

  it('is refused outside the term, while suspended, without a count, and to other partners', async () => {
    const licenseId = await counted(5);
    const reserve = (actor: Actor, key: string, id: string = licenseId) =>
      service.post(url(id, 'reservations'), actor, { key, uses: 1 });
    const other = await service.partner(2);
    expect((await reserve(other, 'a')).json.code).toBe('LICENSE_UNKNOWN');
    await reserve(partner, 'held');
    const { etag } = await service.get(`/api/v1/licenses/${licenseId}`, DESK);
    await service.post(url(licenseId, 'suspensions'), DESK, { reason: 'NON_PAYMENT' }, { 'if-match': etag });
    expect((await reserve(partner, 'b')).json).toMatchObject({ code: 'LICENSE_NOT_ACTIVE', state: 'SUSPENDED' });
    expect((await service.post(url(licenseId, 'commits'), partner, { key: 'held' })).json.code).toBe(
      'LICENSE_NOT_ACTIVE',
    );
    expect((await service.post(url(licenseId, 'releases'), partner, { key: 'held' })).json.state).toBe('RELEASED');
    const uncounted = String((await licensed([work])).json.licenseId);
    expect((await reserve(partner, 'c', uncounted)).json.code).toBe('USAGE_NOT_COUNTED');
  });

  it('cannot be oversold in the database either', async () => {
    const licenseId = await counted(3);
    const oversell = database.dataSource.query('UPDATE license_usage SET held = 4 WHERE license_id = $1', [licenseId]);
    await expect(oversell).rejects.toThrow('chk_license_usage_limit');
  });

  it('behaves like a list counted anew, over any course of steps (seed printed on failure)', async () => {
    const step = fc.record({
      act: fc.constantFrom('RESERVE', 'RESERVE', 'COMMIT', 'RELEASE', 'EXPIRE'),
      key: fc.integer({ min: 0, max: 7 }),
      uses: fc.integer({ min: 1, max: 4 }),
      wait: fc.constantFrom(0, 0, 30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const maxUses = 9;
        const licenseId = await counted(maxUses);
        const model = new Map<number, { uses: number; state: string; endsAt: number }>();
        const sum = (...states: string[]): number =>
          [...model.values()]
            .filter((each) => states.includes(each.state))
            .reduce((total, { uses }) => total + uses, 0);
        let seconds = 0;
        const due = () => [...model.values()].filter((each) => each.state === 'HELD' && each.endsAt <= seconds);
        const giveBack = () => due().map((each) => Object.assign(each, { state: 'EXPIRED' })).length;
        for (const { act, key, uses, wait } of steps) {
          seconds += wait;
          clock.advance({ seconds: wait });
          const entry = model.get(key);
          const common = { actor: partner, licenseId, key: String(key) };
          if (act === 'EXPIRE') {
            expect(await service.app.get(ExpireReservations).execute(licenseId)).toBe(giveBack());
          } else if (act === 'RESERVE') {
            if (entry === undefined && sum('HELD', 'COMMITTED') + uses > maxUses) giveBack();
            const isFine = entry === undefined ? sum('HELD', 'COMMITTED') + uses <= maxUses : entry.uses === uses;
            if (isFine && entry === undefined) model.set(key, { uses, state: 'HELD', endsAt: seconds + 60 });
            const answer = await service.app.get(ReserveUses).execute({ ...common, uses, holdSeconds: 60 });
            expect(answer.ok).toBe(isFine);
          } else {
            const to = act === 'COMMIT' ? 'COMMITTED' : 'RELEASED';
            const isOver = act === 'COMMIT' && (entry?.endsAt ?? 0) <= seconds;
            const isFine = entry?.state === to || (entry?.state === 'HELD' && !isOver);
            if (isFine && entry !== undefined) entry.state = to;
            const settle = act === 'COMMIT' ? 'COMMIT' : 'RELEASE';
            expect((await service.app.get(SettleReservation).execute({ ...common, settle })).ok).toBe(isFine);
          }
          expect(await usage(licenseId)).toMatchObject({
            held: sum('HELD') - due().reduce((total, { uses: held }) => total + held, 0),
            committed: sum('COMMITTED'),
          });
          expect(await state(licenseId)).toBe(sum('HELD', 'COMMITTED') === maxUses ? 'EXHAUSTED' : 'ACTIVE');
        }
      }),
      { numRuns: 6 },
    );
  }, 90_000);
});
