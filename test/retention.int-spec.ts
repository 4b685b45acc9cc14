import { AUDIT_TRAIL, AuditModule, type AuditTrail, auditRows } from '@app/audit';
import { claimsHoldings } from '@app/claims';
import { infringementHoldings } from '@app/infringement';
import { systemActor, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { partiesHoldings } from '@app/parties';
import { newUuid, PlatformModule } from '@app/platform';
import {
  AnswerRequests,
  EraseOverdue,
  HoldingsModule,
  OpenSubjectRequest,
  RetentionModule,
  retentionRows,
} from '@app/retention';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { MovableClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

const HOLDINGS = [...infringementHoldings, ...claimsHoldings, ...partiesHoldings];
const LEGAL = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] } as const;
/** More than a batch. */
const FILINGS = 250;

describe('personal data of every feature', () => {
  const clock = new MovableClock('2026-09-02T01:00:00Z');
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;
  const workers: TestingModule[] = [];

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database);
    for (const _ of ['first', 'second']) {
      const testing = await Test.createTestingModule({
        imports: [
          PlatformModule.forRoot({ settings, rows: [...auditRows, ...retentionRows], clock }),
          HoldingsModule.forRoot(HOLDINGS),
          AuditModule,
          RetentionModule,
        ],
      }).compile();
      workers.push(await testing.init());
    }
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    settings.removeFiles();
    await database.drop();
  });

  const query = <T>(statement: string, ...values: unknown[]) => database.dataSource.query<T[]>(statement, values);
  const worker = (place = 0): TestingModule => {
    const found = workers[place];
    if (found === undefined) throw new Error('no worker');
    return found;
  };
  const ask = (kind: 'ACCESS' | 'ERASURE', email: string) =>
    worker()
      .get(OpenSubjectRequest)
      .execute({ actor: LEGAL, kind, law: 'PIPL', email, onBehalf: { reason: 'passport seen' } });
  const partsOf = (id: string) =>
    query<{ holding: string; found: number; done: number; kept: unknown[]; rows: unknown[] | null }>(
      'SELECT holding, found, done, kept, rows FROM subject_request_part WHERE request_id = $1',
      id,
    );
  const anAccount = async (email: string, status: 'OPEN' | 'CLOSED') => {
    const id = newUuid();
    await query(
      `INSERT INTO account (id, email, display_name, password_hash, roles, status, created_at, version)
       VALUES ($1, $2, 'Zhao Lei', '$argon2id$x', '{DESK}', $3, $4, 1)`,
      id,
      email,
      status,
      new Date(clock.now().epochMilliseconds),
    );
    if (status === 'OPEN') return id;
    await worker()
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run((tx) =>
        worker()
          .get<AuditTrail>(AUDIT_TRAIL, { strict: false })
          .append(tx, {
            actor: systemActor('test.close-account'),
            action: 'parties.account-closed',
            subject: { type: 'account', id },
            reason: 'LEFT',
            at: clock.now(),
          }),
      );
    return id;
  };

  it('has a name of its own and can be asked for, period by period, in every holding', async () => {
    expect(new Set(HOLDINGS.map(({ name }) => name)).size).toBe(HOLDINGS.length);
    await worker().get(EraseOverdue).execute();
    for (const kind of ['ACCESS', 'ERASURE'] as const) {
      const { id } = await ask(kind, 'stranger@reader.example');
      expect(await worker().get(AnswerRequests).execute()).toBe(1);
      const found = await partsOf(id);
      // of a stranger, nothing but the request itself
      expect(found.filter((part) => part.found > 0).map(({ holding }) => holding)).toEqual(['retention.request']);
      expect(found).toHaveLength(HOLDINGS.length + 3);
    }
  });

  it('of an account: given when asked, kept while it is open, erased three years after it was closed', async () => {
    const open = await anAccount('zhao.lei@newsroom.example', 'OPEN');
    const closed = await anAccount('gone@newsroom.example', 'CLOSED');
    const access = await ask('ACCESS', 'Zhao.Lei@newsroom.example');
    const erasure = await ask('ERASURE', 'gone@newsroom.example');
    await worker().get(AnswerRequests).execute();
    expect((await partsOf(access.id)).find(({ holding }) => holding === 'parties.account')?.rows).toMatchObject([
      { id: open, displayName: 'Zhao Lei' },
    ]);
    expect((await partsOf(erasure.id)).find(({ holding }) => holding === 'parties.account')).toMatchObject({
      found: 1,
      done: 0,
      kept: [{ reason: 'LEGAL_PERIOD', rows: 1, until: '2029-09-03T16:00:00Z' }],
    });
    clock.moveTo('2029-09-03T16:00:00Z');
    await Promise.all(workers.map((each) => each.get(EraseOverdue).execute()));
    const names = await query('SELECT id, display_name AS name, email FROM account WHERE id = ANY ($1) ORDER BY id', [
      open,
      closed,
    ]);
    expect(names).toEqual([
      { id: open, name: 'Zhao Lei', email: 'zhao.lei@newsroom.example' },
      { id: closed, name: 'erased', email: `erased-${closed}@erased.invalid` },
    ]);
  });

  it('of reports: goes once each, though a worker dies in the midst of it and two go on', async () => {
    const reportId = newUuid();
    const at = new Date(clock.now().epochMilliseconds);
    await query(
      `INSERT INTO infringement_report (id, kind, state, received_at, filings, version, decided_by, decided_at,
         decision_reason, ground)
       VALUES ($1, 'UNAUTHORIZED_USE', 'DISMISSED', $2, $3, 1, 'account-legal', $2, 'none', 'NOT_OURS')`,
      reportId,
      at,
      FILINGS,
    );
    for (let n = 0; n < FILINGS; n += 1) {
      await query(
        `INSERT INTO infringement_filing (id, report_id, filed_at, actor_kind, actor_id, statement, contact)
         VALUES ($1, $2, $3, 'PUBLIC', 'anonymous', 'copied', ' Reporter@reader.example ')`,
        newUuid(),
        reportId,
        at,
      );
    }
    const { id } = await ask('ERASURE', 'reporter@reader.example');
    const dying = worker()
      .get(AnswerRequests)
      .execute(() => Promise.reject(new Error('killed')));
    await expect(dying).rejects.toThrow('killed');
    const left = async () =>
      Number(
        (await query<{ n: string }>('SELECT count(*) AS n FROM infringement_filing WHERE contact IS NOT NULL'))[0]?.n,
      );
    expect(await left()).toBe(FILINGS - 200);
    const answered = await Promise.all(workers.map((each) => each.get(AnswerRequests).execute()));
    expect(answered.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await left()).toBe(0);
    expect((await partsOf(id)).find(({ holding }) => holding === 'infringement.filing')).toMatchObject({
      found: FILINGS,
      done: FILINGS,
      kept: [],
    });
    const entries = await query<{ rows: string; entries: string }>(
      `SELECT count(*) AS entries, count(DISTINCT content->'facts'->>'row') AS rows FROM audit_entry
       WHERE subject_id = $1 AND content->>'action' = 'retention.data-erased'`,
      reportId,
    );
    expect(entries).toEqual([{ entries: String(FILINGS), rows: String(FILINGS) }]);
  });
});
