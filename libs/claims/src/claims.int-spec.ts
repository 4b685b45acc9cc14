import { CALENDARS } from '@app/deadlines';
import { type Actor, must, PUBLIC_ACTOR } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { CLAIMANT, CONTENT } from './domain/claim.fixture.js';
import { oneProcess, type Process } from './one-process.fixture.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const BEGUN = '2026-09-02T01:00:00Z';
const LAPSE = '2026-10-08T16:00:00Z';

describe('claims in PostgreSQL', () => {
  const clock = new MovableClock(BEGUN);
  let database: TestDatabase;
  let service: Process;
  let other: Process;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    [service, other] = await Promise.all([oneProcess(database, clock), oneProcess(database, clock)]);
  });
  afterAll(async () => {
    await Promise.all([service.close(), other.close()]);
    await database.drop();
  });

  const open = async (intent: 'DRAFT' | 'FILE', content = CONTENT) =>
    must(await service.open.execute({ actor: PUBLIC_ACTOR, content, claimant: CLAIMANT, intent }), 'opened');
  const count = async (sql: string, ...values: unknown[]): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${sql}`, values))[0]?.n);
  const lapses = (claimId: string) => ({
    drafts: count(`claim WHERE state = 'LAPSED' AND lapsed_at IS NOT NULL AND id = $1`, claimId),
    entries: count(`audit_entry WHERE content->>'action' = 'claims.draft-lapsed' AND subject_id = $1`, claimId),
    messages: count(`outbox WHERE topic = 'claims.draft-lapsed' AND payload->>'claimId' = $1`, claimId),
  });
  const settled = async <T extends Record<string, Promise<number>>>(counts: T) =>
    Object.fromEntries(
      await Promise.all(Object.entries(counts).map(async ([key, value]) => [key, await value] as const)),
    );

  it('keeps a filed claim whole, and who claims apart', async () => {
    const { claim, token } = await open('FILE');
    const seen = must(await service.view.execute({ claimId: claim.id, actor: PUBLIC_ACTOR, token }), 'seen');
    expect(seen.claim).toEqual(claim);
    expect(seen.claimant).toEqual(CLAIMANT);
    expect(seen.history.map(({ event, to }) => `${event} ${to}`)).toEqual(['DraftOpened DRAFT', 'ClaimFiled RECEIVED']);
    expect(await count(`claim WHERE id = $1 AND claim::text LIKE '%Li Hua%'`, claim.id)).toBe(0);
    expect(await count(`claim WHERE token_hash = $1`, token)).toBe(0);
    expect(await count(`audit_entry WHERE content::text LIKE '%Li Hua%'`)).toBe(0);
  });

  it('shows a claim to its secret and to legal staff, to nobody else', async () => {
    const { claim } = await open('FILE');
    const view = (actor: Actor, token?: string) =>
      service.view.execute({ claimId: claim.id, actor, ...(token === undefined ? {} : { token }) });
    expect(await view(LEGAL)).toMatchObject({ ok: true });
    for (const refused of [await view(PUBLIC_ACTOR), await view(PUBLIC_ACTOR, 'guess'), await view(DESK)]) {
      expect(refused).toMatchObject({ error: { code: 'CLAIM_UNKNOWN' } });
    }
  });

  it('takes each secret for one change', async () => {
    const { claim, token } = await open('DRAFT');
    const by = { claimId: claim.id, actor: PUBLIC_ACTOR };
    const filed = await Promise.all([service, other].map((process) => process.file.execute({ ...by, token })));
    expect(filed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await service.withdraw.execute({ ...by, token })).toMatchObject({ error: { code: 'CLAIM_UNKNOWN' } });
    const next = filed.flatMap((answer) => (answer.ok ? [answer.value.token] : []))[0] ?? '';
    expect(await service.withdraw.execute({ ...by, token: next })).toMatchObject({
      value: { claim: { state: 'WITHDRAWN' } },
    });
  });

  it('lets one of two reviewers through who saw the same version', async () => {
    const { claim } = await open('FILE');
    const decision = { type: 'START_REVIEW' } as const;
    const command = {
      claimId: claim.id,
      actor: LEGAL,
      seenVersion: claim.version,
      decision,
      stated: { reasons: 'my turn' },
    };
    const both = await Promise.all([service, other].map((process) => process.review.execute(command)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'VERSION_STALE' } });
    expect(await service.review.execute({ ...command, actor: DESK })).toMatchObject({
      error: { code: 'FORBIDDEN_ROLE' },
    });
  });

  it('forwards a claim about a reprinted work to its source', async () => {
    const { claim } = await open('FILE', { ...CONTENT, subject: { workUri: 'https://news.example/works/reprinted' } });
    const by = { claimId: claim.id, actor: LEGAL, stated: { reasons: 'not our text' } };
    const started = must(
      await service.review.execute({ ...by, seenVersion: claim.version, decision: { type: 'START_REVIEW' } }),
      'started',
    );
    const forwarded = await service.review.execute({
      ...by,
      seenVersion: started.version,
      decision: { type: 'FORWARD' },
    });
    expect(forwarded).toMatchObject({ value: { state: 'FORWARDED_TO_SOURCE', forwardedTo: '吉林日报' } });
  });

  it('lists by deadline, page after page, late ones by filter', async () => {
    for (const day of ['2026-03-02', '2026-08-21', '2026-07-01']) {
      await open('FILE', { ...CONTENT, triggers: [{ basis: 'STATED_EVENT', event: day }] });
    }
    const ends: string[] = [];
    for (
      let after: { at: Temporal.Instant; id: string } | undefined, first = true;
      first || after !== undefined;
      first = false
    ) {
      const page = await service.list.execute({ filter: {}, limit: 2, ...(after === undefined ? {} : { after }) });
      ends.push(...page.claims.map((claim) => claim.window.endsAt.toString()));
      after = page.next;
    }
    expect(ends).toEqual(ends.toSorted());
    expect(ends).toHaveLength(await count('claim WHERE received_at IS NOT NULL'));
    const late = await service.list.execute({ filter: { late: true }, limit: 10 });
    expect(late.claims.map(({ window }) => window.lastDay)).toEqual(['2026-04-01', '2026-07-31']);
  });

  it.each([
    [`UPDATE claim SET window_ends_at = window_ends_at + interval '1 day' WHERE id = $1`, '23000'],
    [`UPDATE claim SET late = NOT late WHERE id = $1`, '23514'],
    [`UPDATE claim SET state = 'LAPSED' WHERE id = $1`, '23514'],
    [`UPDATE claim SET lapsed_at = draft_lapses_at WHERE id = $1`, '23514'],
    [`DELETE FROM claim WHERE id = $1`, '42501'],
    [`UPDATE claim_step SET reason = 'another' WHERE claim_id = $1`, '42501'],
  ])('the database refuses: %s', async (statement, code) => {
    const { claim } = await open('FILE');
    await expect(database.dataSource.query(statement, [claim.id])).rejects.toMatchObject({ driverError: { code } });
  });

  describe('the lapse of drafts', () => {
    it.each([
      ['1 ms before', '2026-10-08T15:59:59.999Z', 'DRAFT', 0],
      ['at', LAPSE, 'LAPSED', 1],
      ['1 ms after', '2026-10-08T16:00:00.001Z', 'LAPSED', 1],
    ])('%s its instant', async (_when, now, state, times) => {
      clock.moveTo(BEGUN);
      const { claim } = await open('DRAFT');
      clock.moveTo(now);
      await service.lapse.execute();
      await service.lapse.execute();
      expect(must(await service.view.execute({ claimId: claim.id, actor: LEGAL }), 'seen').claim.state).toBe(state);
      expect(await settled(lapses(claim.id))).toEqual({ drafts: times, entries: times, messages: times });
    });

    it('happens exactly once for each of 1,100 drafts that two workers sweep at the same time', async () => {
      clock.moveTo(BEGUN);
      const drafts = [];
      for (let n = 0; n < 110; n += 1)
        drafts.push(...(await Promise.all(Array.from({ length: 10 }, () => open('DRAFT')))));
      clock.moveTo(LAPSE);
      const swept = await Promise.all([service, other].map((process) => process.lapse.execute()));
      expect(swept.reduce((sum, lapsed) => sum + lapsed, 0)).toBe(drafts.length);
      const each = (table: string) => `(SELECT claim_id, count(*) AS times FROM ${table} GROUP BY 1) AS each`;
      const ids = drafts.map(({ claim }) => claim.id);
      const once = (table: string) => count(`${each(table)} WHERE claim_id = ANY($1::uuid[]) AND times = 1`, ids);
      expect({
        drafts: await count(`claim WHERE id = ANY($1::uuid[]) AND lapsed_at = $2`, ids, new Date(LAPSE)),
        entries: await once(
          `(SELECT subject_id::uuid AS claim_id FROM audit_entry WHERE content->>'action' = 'claims.draft-lapsed') AS entry`,
        ),
        messages: await once(
          `(SELECT (payload->>'claimId')::uuid AS claim_id FROM outbox WHERE topic = 'claims.draft-lapsed') AS message`,
        ),
      }).toEqual({ drafts: 1_100, entries: 1_100, messages: 1_100 });
      expect(await service.lapse.execute()).toBe(0);
    });

    it('goes on behind the last draft of the batch before, and leaves none out', async () => {
      clock.moveTo(BEGUN);
      const drafts = [];
      for (let n = 0; n < 5; n += 1) drafts.push((await open('DRAFT')).claim.id);
      clock.moveTo(LAPSE);
      const batches = await service.work.run(async (tx) => {
        const found = [await service.store.lapseDue(tx, { now: clock.now(), limit: 2 })];
        for (let after = found[0]?.at(-1); after !== undefined; after = found.at(-1)?.at(-1))
          found.push(await service.store.lapseDue(tx, { now: clock.now(), limit: 2, after }));
        return found;
      });
      const lapsed = batches.flat().map(({ id }) => id);
      expect(lapsed).toEqual(expect.arrayContaining(drafts));
      expect(new Set(lapsed).size).toBe(lapsed.length);
      expect(batches.every(({ length }) => length <= 2)).toBe(true);
    });

    it('is logged and announced like any other step', async () => {
      clock.moveTo(BEGUN);
      const { claim } = await open('DRAFT');
      clock.moveTo(LAPSE);
      await service.lapse.execute();
      const seen = must(await service.view.execute({ claimId: claim.id, actor: LEGAL }), 'seen');
      expect(seen.history.at(-1)).toEqual({
        event: 'DraftLapsed',
        from: 'DRAFT',
        to: 'LAPSED',
        by: { kind: 'SYSTEM', id: 'claims.lapse-due-drafts' },
        reason: 'NOT_FILED_IN_TIME',
        at: Temporal.Instant.from(LAPSE),
      });
      const [entry] = await database.dataSource.query<{ content: object }[]>(
        `SELECT content FROM audit_entry WHERE subject_id = $1 AND content->>'action' = 'claims.draft-lapsed'`,
        [claim.id],
      );
      expect(entry?.content).toMatchObject({
        before: 'DRAFT',
        after: 'LAPSED',
        reason: 'DraftLapsed',
        rule: 'CLAIM_WINDOW: statement, clause 6',
        facts: { kind: 'CONTENT', version: 2, windowEndsAt: claim.window.endsAt.toString() },
      });
    });

    it('waits for the day that a calendar gives which was loaded a moment before', async () => {
      const calendar = {
        jurisdiction: 'CN',
        year: 2027,
        source: 'a notice',
        publishedAt: '2026-11-04',
        complete: true,
        holidays: [{ name: "New Year's Day", from: '2027-01-01', to: '2027-01-04' }],
        makeUpDays: [],
      };
      clock.moveTo('2026-12-04T02:00:00Z');
      const { claim } = await open('DRAFT');
      expect(claim.draftLapse).toEqual({ at: Temporal.Instant.from('2027-01-04T16:00:00Z'), recountBy: 'P30D' });
      const restarted = await oneProcess(database, clock, [...CALENDARS, calendar]);
      clock.moveTo('2027-01-04T16:00:00Z');
      // as when somebody held the row while the others were counted again
      const uncounted = await service.work.run((tx) => service.store.lapseDue(tx, { now: clock.now(), limit: 100 }));
      expect(uncounted.map(({ id }) => id)).not.toContain(claim.id);
      await restarted.lapse.execute();
      expect(await count(`claim WHERE id = $1 AND state = 'DRAFT'`, claim.id)).toBe(1);
      clock.moveTo('2027-01-05T16:00:00Z');
      await restarted.lapse.execute();
      await restarted.close();
      expect(await settled(lapses(claim.id))).toEqual({ drafts: 1, entries: 1, messages: 1 });
      clock.moveTo(LAPSE);
    });

    it('comes at the time that was told where no calendar came, and leaves a draft that somebody holds to the next run', async () => {
      clock.moveTo('2026-12-04T02:00:00Z');
      const { claim } = await open('DRAFT');
      clock.moveTo('2027-01-04T16:00:00Z');
      await other.work.run(async (tx) => {
        await other.store.lock(tx, claim.id);
        await service.lapse.execute();
      });
      expect(await settled(lapses(claim.id))).toEqual({ drafts: 0, entries: 0, messages: 0 });
      await service.lapse.execute();
      await service.lapse.execute();
      expect(await settled(lapses(claim.id))).toEqual({ drafts: 1, entries: 1, messages: 1 });
      clock.moveTo(LAPSE);
    });

    it('loses against a claimant who files a moment before, and leaves no trace then', async () => {
      clock.moveTo(BEGUN);
      const { claim, token } = await open('DRAFT');
      clock.moveTo('2026-10-08T15:59:59.999Z');
      await service.file.execute({ claimId: claim.id, token, actor: PUBLIC_ACTOR });
      clock.moveTo(LAPSE);
      await service.lapse.execute();
      expect(await settled(lapses(claim.id))).toEqual({ drafts: 0, entries: 0, messages: 0 });
    });
  });
});
