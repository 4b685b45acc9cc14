import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_TRAIL, AuditModule, type AuditTrail, auditRows } from '@app/audit';
import { PUBLIC_ACTOR, systemActor, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { newUuid, OBJECT_STORE, type ObjectStore } from '@app/platform';
import {
  AnswerRequests,
  DeleteErasedObjects,
  EraseOverdue,
  ExtendRequest,
  HoldingsModule,
  OpenSubjectRequest,
  PlaceHold,
  RedeemSubjectLink,
  ReleaseHold,
  RemindStaff,
  RetentionModule,
  retentionRows,
  WriteReminder,
  WriteSubjectLetter,
} from '@app/retention';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { held } from '../apps/worker/src/worker-features.js';
import { bareRows } from './bare-row.js';
import { MovableClock } from './clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';
import { twoProcesses } from './two-processes.js';
import { aWholeCase } from './whole-case.js';

const { holdings: HOLDINGS, references } = held;
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
    workers.push(
      ...(await twoProcesses({ settings, rows: [...auditRows, ...retentionRows], clock }, [
        HoldingsModule.forRoot({ holdings: HOLDINGS, references }),
        AuditModule,
        RetentionModule,
      ])),
    );
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
  const letters = (name: string): string =>
    readFileSync(join(settings.dataDir, 'mail', `${name}.eml`), 'utf8')
      .replaceAll('=\r\n', '')
      .replaceAll('=3D', '=');
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
    await worker().get(DeleteErasedObjects).execute();
    for (const kind of ['ACCESS', 'ERASURE'] as const) {
      const { id } = await ask(kind, 'stranger@reader.example');
      expect(await worker().get(AnswerRequests).execute()).toBe(1);
      const found = await partsOf(id);
      // of a stranger, nothing but the request itself
      expect(found.filter((part) => part.found > 0).map(({ holding }) => holding)).toEqual(['retention.request']);
      expect(found).toHaveLength(HOLDINGS.length + 4);
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
    const left = async () =>
      Number(
        (await query<{ n: string }>('SELECT count(*) AS n FROM infringement_filing WHERE contact IS NOT NULL'))[0]?.n,
      );
    const dying = worker()
      .get(AnswerRequests)
      .execute(async () => {
        if ((await left()) < FILINGS) throw new Error('killed');
      });
    await expect(dying).rejects.toThrow('killed');
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

  it('of a request given more time: the person and staff are told in time, once; nobody has to press a button', async () => {
    clock.moveTo('2026-09-02T01:00:00Z');
    const { id } = await worker()
      .get(OpenSubjectRequest)
      .execute({
        actor: LEGAL,
        kind: 'ACCESS',
        law: 'GDPR',
        email: 'wang.fang@reader.example',
        onBehalf: { reason: 'passport seen' },
      });
    const extended = await worker().get(ExtendRequest).execute({ actor: LEGAL, requestId: id, reason: 'many files' });
    expect(extended).toMatchObject({ ok: true, value: { extension: { reason: 'many files' } } });
    expect(await worker().get(WriteSubjectLetter).execute({ requestId: id, told: 'EXTENDED' })).toBe('SENT');
    expect(letters(`${id}.EXTENDED`)).toMatch(/2026-12-02T23:00:00Z[\s\S]*many files/);
    const remind = async () =>
      (await Promise.all(workers.map((each) => each.get(RemindStaff).execute()))).reduce((sum, n) => sum + n, 0);
    const answer = async () =>
      (await Promise.all(workers.map((each) => each.get(AnswerRequests).execute()))).reduce((sum, n) => sum + n, 0);
    expect([await remind(), await answer()]).toEqual([0, 0]);
    // a reminder of the day before the extension that comes late
    expect(await worker().get(WriteReminder).execute(id)).toBe('EXTENDED_MEANWHILE');
    clock.moveTo('2026-11-25T23:00:00Z');
    expect([await remind(), await remind(), await answer()]).toEqual([1, 0, 0]);
    expect(await worker().get(WriteReminder).execute(id)).toBe('SENT');
    // a letter of its own for each day it is due
    const reminder = `${id}.NEARLY_DUE.${Date.parse('2026-12-02T23:00:00Z')}`;
    expect(letters(reminder)).toContain(`/api/v1/subject-requests/${id}`);
    expect(letters(reminder)).not.toContain('wang.fang');
    clock.moveTo('2026-11-29T23:00:00Z');
    expect([await answer(), await answer()]).toEqual([1, 0]);
    expect(await worker().get(WriteReminder).execute(id)).toBe('ANSWERED_MEANWHILE');
    const entries = await query<{ action: string }>(
      `SELECT content->>'action' AS action FROM audit_entry WHERE subject_id = $1 ORDER BY recorded`,
      id,
    );
    expect(entries.map(({ action }) => action.slice('retention.'.length))).toEqual([
      'request-opened',
      'request-extended',
      'staff-reminded',
      'request-answered',
    ]);
  });

  it('of a request given more time while it is being answered: staff has it from then on', async () => {
    clock.moveTo('2026-09-02T01:00:00Z');
    const { id } = await ask('ACCESS', 'midway@reader.example');
    const answering = worker()
      .get(AnswerRequests)
      .execute(async ({ requestId, holdings }) => {
        if (requestId !== id || holdings !== 1) return;
        const extended = await worker(1).get(ExtendRequest).execute({ actor: LEGAL, requestId: id, reason: 'many' });
        expect(extended.ok).toBe(true);
      });
    expect(await answering).toBe(0);
    const through = (await partsOf(id)).length;
    expect(through).toBeLessThan(HOLDINGS.length);
    expect(await worker(1).get(AnswerRequests).execute()).toBe(0);
    expect(await partsOf(id)).toHaveLength(through);
    clock.moveTo('2026-10-05T16:00:00Z');
    expect(await worker().get(AnswerRequests).execute()).toBe(1);
  });

  it('of a request asked before it was confirmed, with more time: one letter, whose link confirms it', async () => {
    clock.moveTo('2026-09-02T01:00:00Z');
    const { id } = await worker()
      .get(OpenSubjectRequest)
      .execute({ actor: PUBLIC_ACTOR, kind: 'ACCESS', law: 'PIPL', email: 'late@reader.example' });
    const extended = await worker().get(ExtendRequest).execute({ actor: LEGAL, requestId: id, reason: 'many files' });
    expect(extended).toMatchObject({ ok: true, value: { state: 'UNCONFIRMED' } });
    const write = (told: 'OPENED' | 'EXTENDED') => worker().get(WriteSubjectLetter).execute({ requestId: id, told });
    expect(await write('EXTENDED')).toBe('SENT');
    // late: it would take away the link of the letter before
    expect(await write('OPENED')).toBe('NOTHING_TO_TELL');
    const text = letters(`${id}.EXTENDED`);
    expect(text).toMatch(/confirm it here before[\s\S]*many files/);
    const secret = /\/personal-data\/links\/([\w-]{43})/.exec(text)?.[1] ?? 'no link';
    const redeemed = await worker().get(RedeemSubjectLink).execute(secret);
    expect(redeemed).toMatchObject({ ok: true, value: { request: { state: 'CONFIRMED' } } });
    expect(await worker().get(AnswerRequests).execute()).toBe(0);
    clock.moveTo('2026-10-05T16:00:00Z');
    expect(await worker().get(AnswerRequests).execute()).toBe(1);
  });

  it('of a hold: why it was placed and released goes with its time, in the log as well', async () => {
    clock.moveTo('2026-09-02T01:00:00Z');
    const matterId = newUuid();
    const { id } = await worker()
      .get(PlaceHold)
      .execute({ actor: LEGAL, matterType: 'claim', matterId, reason: 'Li Si announced a suit' });
    await worker().get(ReleaseHold).execute({ actor: LEGAL, holdId: id, reason: 'Li Si gave it up' });
    const entries = () =>
      query<{ action: string; facts: object }>(
        `SELECT content->>'action' AS action, content->'facts' AS facts FROM audit_entry
         WHERE subject_type = 'legal-hold' AND subject_id = $1 ORDER BY recorded`,
        id,
      );
    const facts = { matterType: 'claim', matterId };
    expect(await entries()).toMatchObject([
      { action: 'retention.hold-placed', facts },
      { action: 'retention.hold-released', facts },
    ]);
    const told = async () => (await query(`SELECT FROM audit_disclosure WHERE value LIKE '%Li Si%'`)).length;
    expect(await told()).toBe(2);
    clock.moveTo('2029-09-20T00:00:00Z');
    await worker().get(EraseOverdue).execute();
    expect(await told()).toBe(0);
    expect(await query('SELECT reason, release_reason AS over FROM legal_hold WHERE id = $1', id)).toEqual([
      { reason: 'erased', over: 'erased' },
    ]);
    expect(await entries()).toHaveLength(3);
  });

  it('of a case: nothing goes while it is open; 37 months after it closed all goes, files as well', async () => {
    const store = worker().get<ObjectStore>(OBJECT_STORE);
    const kept = async (text: string): Promise<string> => (await store.put(Buffer.from(text))).key;
    const words = [
      'page',
      'shared text',
      'manifest',
      'bundle',
      'part',
      'upload',
      'seen again',
      'notice',
      'pdf',
      'pack',
    ];
    const keys = await Promise.all(words.map(kept));
    const { matter, report, evidence, manifest } = await aWholeCase(database, keys);
    const sweep = async (instant: string): Promise<void> => {
      clock.moveTo(instant);
      await Promise.all(workers.map((each) => each.get(EraseOverdue).execute()));
      await Promise.all(workers.map((each) => each.get(DeleteErasedObjects).execute()));
    };
    const left = async () =>
      (await Promise.all(keys.map((key) => store.get(key)))).flatMap((bytes, n) =>
        bytes === undefined ? [] : [words[n]],
      );
    const tables = ['notice', 'counter_notice', 'pack', 'counsel_mandate'].map((name) => `infringement_${name}`);
    const rows = async () =>
      Promise.all(tables.map(async (table) => (await query(`SELECT FROM ${table} WHERE case_id = $1`, matter)).length));

    const access = await ask('ACCESS', 'zhao@site.example');
    await worker().get(AnswerRequests).execute();
    expect((await partsOf(access.id)).find(({ holding }) => holding === 'infringement.notice')?.rows).toMatchObject([
      { recipient: { name: 'Zhao' } },
    ]);
    await sweep('2042-12-31T00:00:00Z');
    expect([await left(), await rows()]).toEqual([words, [1, 1, 1, 1]]);

    const at = '2040-01-02T00:00:00Z';
    await bareRows(database, [
      [
        'infringement_case_step',
        { case_id: matter, version: 2, from_state: 'x', event: 'MOVED', reason: 'settled', at },
      ],
    ]);
    await asOwner(database, `UPDATE infringement_case SET state = 'CLOSED' WHERE id = '${matter}'`);
    await sweep('2043-02-01T00:00:00Z');
    expect([await left(), await rows()]).toEqual([words, [1, 1, 1, 1]]);
    const { id: hold } = await worker()
      .get(PlaceHold)
      .execute({ actor: LEGAL, matterType: 'infringement-case', matterId: matter, reason: 'appeal' });
    await sweep('2043-03-01T00:00:00Z');
    expect([await left(), await rows()]).toEqual([words, [1, 1, 1, 1]]);
    await worker().get(ReleaseHold).execute({ actor: LEGAL, holdId: hold, reason: 'over' });
    await sweep('2043-03-02T00:00:00Z');
    // evidence goes before the page it was made of; the other page still points at what they share
    await sweep('2043-03-03T00:00:00Z');
    expect([await left(), await rows()]).toEqual([['shared text'], [0, 0, 0, 0]]);
    const said = await query(
      `SELECT (SELECT decision_reason FROM infringement_report WHERE id = $1) AS decision,
        (SELECT string_agg(reason, ',') FROM infringement_case_step WHERE case_id = $2) AS steps,
        (SELECT contact FROM infringement_filing WHERE report_id = $1) AS contact,
        (SELECT manifest_hash FROM evidence WHERE id = $3) AS hash`,
      report,
      matter,
      evidence,
    );
    expect(said).toEqual([{ decision: 'erased', steps: 'erased,erased', contact: null, hash: manifest }]);
    await sweep('2043-08-01T00:00:00Z');
    expect(await left()).toEqual([]);
  });
});
