import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditModule, auditRows, VerifyAuditLog } from '@app/audit';
import { type Actor, must, PUBLIC_ACTOR } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import {
  AnswerRequests,
  DeleteErasedObjects,
  EraseOverdue,
  HoldingsModule,
  OpenSubjectRequest,
  PlaceHold,
  RedeemSubjectLink,
  ReleaseHold,
  RetentionModule,
  retentionRows,
  WriteSubjectLetter,
} from '@app/retention';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { twoProcesses } from '@test/two-processes.js';
import { AddDocument } from './application/add-document.js';
import { WithdrawClaim } from './application/withdraw-claim.js';
import { CONTENT } from './domain/claim.fixture.js';
import { ClaimsModule, claimsHoldings, claimsReferences, claimsRows, OpenClaim, ReviewClaim } from './index.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
const START = '2026-09-02T01:00:00Z';

describe('personal data of claims', () => {
  const clock = new MovableClock(START);
  const processes: TestingModule[] = [];
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;
  let service: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database);
    const rows = [...auditRows, ...retentionRows, ...partiesRows, ...worksRows, ...claimsRows];
    processes.push(
      ...(await twoProcesses({ settings, rows, clock }, [
        HoldingsModule.forRoot({ holdings: claimsHoldings, references: claimsReferences }),
        AuditModule,
        RetentionModule,
        ClaimsModule,
      ])),
    );
    const [first] = processes;
    if (first === undefined) throw new Error('no process');
    service = first;
  });
  afterAll(async () => {
    await Promise.all(processes.map((each) => each.close()));
    settings.removeFiles();
    await database.drop();
  });

  const query = <T>(statement: string, ...values: unknown[]) => database.dataSource.query<T[]>(statement, values);
  const count = async (from: string, ...values: unknown[]) =>
    Number((await query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`, ...values))[0]?.n);
  const filed = async (email: string) => {
    const claimant = { name: 'Li Hua', email };
    const opened = must(
      await service.get(OpenClaim).execute({ actor: PUBLIC_ACTOR, content: CONTENT, claimant, intent: 'FILE' }),
      'filed',
    );
    const added = await service.get(AddDocument).execute({
      claimId: opened.claim.id,
      token: opened.token,
      actor: PUBLIC_ACTOR,
      purpose: 'IDENTITY',
      name: 'passport Li Hua.pdf',
      bytes: PDF,
    });
    return { id: opened.claim.id, token: must(added, 'added').token };
  };
  const reject = async (claimId: Awaited<ReturnType<typeof filed>>['id']) => {
    for (const decision of [{ type: 'START_REVIEW' }, { type: 'REJECT' }] as const) {
      const [row] = await query<{ version: number }>('SELECT version FROM claim WHERE id = $1', claimId);
      must(
        await service.get(ReviewClaim).execute({
          claimId,
          actor: LEGAL,
          seenVersion: row?.version ?? 0,
          decision,
          stated: { reasons: 'Li Hua is mistaken' },
        }),
        decision.type,
      );
    }
  };
  const eraseOverdue = async () =>
    (await Promise.all(processes.map((each) => each.get(EraseOverdue).execute()))).reduce((sum, n) => sum + n, 0);
  const answer = async () =>
    (await Promise.all(processes.map((each) => each.get(AnswerRequests).execute()))).reduce((sum, n) => sum + n, 0);
  const letter = async (told: 'OPENED' | 'ANSWERED', id: string): Promise<string> => {
    expect(await service.get(WriteSubjectLetter).execute({ requestId: id as never, told })).toBe('SENT');
    const folder = join(settings.dataDir, 'mail');
    const file = readdirSync(folder).find((name) => name.startsWith(`${id}.${told}`));
    const text = readFileSync(join(folder, file ?? 'no letter'), 'utf8')
      .replaceAll('=\r\n', '')
      .replaceAll('=3D', '=');
    return /\/personal-data\/links\/([\w-]{43})/.exec(text)?.[1] ?? 'no link';
  };
  const open = (kind: 'ACCESS' | 'ERASURE', email: string) =>
    service.get(OpenSubjectRequest).execute({ actor: PUBLIC_ACTOR, kind, law: 'GDPR', email });
  const redeem = (secret: string) => service.get(RedeemSubjectLink).execute(secret);
  const erasures = (id: string) =>
    query<{ content: { facts: { holding: string }; reason: string } }>(
      `SELECT content FROM audit_entry WHERE subject_id = $1 AND content->>'action' = 'retention.data-erased'
       ORDER BY recorded`,
      id,
    );

  it('are given to the person who asks, once the address is confirmed, within a month by the register', async () => {
    clock.moveTo(START);
    const { id } = await filed('Access@reader.example');
    const request = await open('ACCESS', 'access@Reader.example');
    expect(request.dueAt.toString()).toBe('2026-10-02T22:00:00Z');
    expect(await answer()).toBe(0);
    const secret = await letter('OPENED', request.id);
    expect(must(await redeem(secret), 'confirmed').request.state).toBe('CONFIRMED');
    expect(await answer()).toBe(1);
    expect(await redeem('x'.repeat(43))).toMatchObject({ error: { code: 'SUBJECT_LINK_INVALID' } });
    const { request: answered, parts } = must(await redeem(await letter('ANSWERED', request.id)), 'answered');
    expect(answered.state).toBe('ANSWERED');
    const of = (holding: string) => parts.find((part) => part.holding === holding);
    expect(of('claims.claimant')).toMatchObject({ found: 1, done: 1, rows: [{ claimId: id, name: 'Li Hua' }] });
    expect(of('claims.document')?.rows).toMatchObject([{ name: 'passport Li Hua.pdf', purpose: 'IDENTITY' }]);
    expect(of('claims.text')?.rows).toMatchObject([{ statement: CONTENT.statement }]);
    // the first letter's link gave way to the second one's
    expect(await redeem(secret)).toMatchObject({ error: { code: 'SUBJECT_LINK_INVALID' } });
    clock.moveTo('2026-10-20T00:00:00Z');
    await eraseOverdue();
    expect(await count('subject_request_part WHERE rows IS NOT NULL')).toBe(0);
  });

  it('stay while the claim is open, or a law or a hold keeps them, and the report says which', async () => {
    clock.moveTo(START);
    const open1 = await filed('keeps@reader.example');
    const rejected = await filed('keeps@reader.example');
    const held = await filed('keeps@reader.example');
    await reject(rejected.id);
    await reject(held.id);
    const place = { actor: LEGAL, matterType: 'claim', matterId: held.id, reason: 'suit announced' } as const;
    const hold = await service.get(PlaceHold).execute(place);
    const request = await open('ERASURE', 'keeps@reader.example');
    must(await redeem(await letter('OPENED', request.id)), 'confirmed');
    expect(await answer()).toBe(1);
    const { parts } = must(await redeem(await letter('ANSWERED', request.id)), 'answered');
    expect(parts.find((part) => part.holding === 'claims.claimant')).toMatchObject({
      found: 3,
      done: 0,
      kept: expect.arrayContaining([
        expect.objectContaining({ reason: 'OPEN_MATTER', rows: 1 }),
        expect.objectContaining({ reason: 'LEGAL_HOLD', rows: 1 }),
        expect.objectContaining({
          reason: 'LEGAL_PERIOD',
          rows: 1,
          law: expect.stringContaining('art. 188'),
          until: '2029-10-04T16:00:00Z',
        }),
      ]),
    });
    // the copy of the passport was looked at: nothing but the hold keeps it
    expect(parts.find((part) => part.holding === 'claims.document')).toMatchObject({ found: 3, done: 1 });
    const documents = await query(
      'SELECT claim_id, name, cipher_key IS NULL AS gone FROM claim_document WHERE claim_id = ANY ($1) ORDER BY claim_id',
      [open1.id, rejected.id, held.id],
    );
    expect(documents).toEqual([
      { claim_id: open1.id, name: 'passport Li Hua.pdf', gone: false },
      { claim_id: rejected.id, name: 'erased', gone: true },
      { claim_id: held.id, name: 'passport Li Hua.pdf', gone: false },
    ]);

    clock.moveTo('2029-10-04T15:59:59Z');
    await eraseOverdue();
    expect(await count('claim_claimant WHERE claim_id = $1', rejected.id)).toBe(1);
    clock.moveTo('2029-10-04T16:00:00Z');
    await eraseOverdue();
    expect(await count('claim_claimant WHERE claim_id = ANY ($1)', [open1.id, rejected.id, held.id])).toBe(2);
    const [{ statement, decisions }] = (await query<{ statement: null; decisions: unknown }>(
      'SELECT statement, decisions FROM claim WHERE id = $1',
      rejected.id,
    )) as [{ statement: null; decisions: unknown }];
    expect({ statement, decisions }).toMatchObject({ statement: null, decisions: [{ reasons: 'erased' }] });

    // two workers ran at that instant: a row that one of them has in hand is passed over, and not reported, by the other
    const runs = await query<{ parts: { holding: string; kept: unknown[] }[] }>(
      'SELECT parts FROM retention_run WHERE started_at = $1',
      '2029-10-04T16:00:00Z',
    );
    const kept = runs.flatMap(({ parts: of }) => of.filter(({ holding }) => holding === 'claims.claimant'));
    expect(kept.flatMap((part) => part.kept)).toContainEqual(
      expect.objectContaining({ reason: 'LEGAL_HOLD', rows: 1 }),
    );
    must(await service.get(ReleaseHold).execute({ actor: LEGAL, holdId: hold.id, reason: 'settled' }), 'released');
    expect(await service.get(ReleaseHold).execute({ actor: LEGAL, holdId: hold.id, reason: 'x' })).toMatchObject({
      error: { code: 'HOLD_RELEASED' },
    });
    await eraseOverdue();
    expect(await count('claim_claimant WHERE claim_id = ANY ($1)', [open1.id, rejected.id, held.id])).toBe(1);
  });

  it('go once each on two workers, of what was withdrawn as a draft or never completed, after 90 days', async () => {
    clock.moveTo(START);
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const opened = must(
        await service.get(OpenClaim).execute({
          actor: PUBLIC_ACTOR,
          content: CONTENT,
          claimant: { name: 'Draft', email: `draft${n}@reader.example` },
          intent: 'DRAFT',
        }),
        'begun',
      );
      const by = { claimId: opened.claim.id, token: opened.token, actor: PUBLIC_ACTOR };
      must(await service.get(WithdrawClaim).execute(by), 'withdrawn');
      ids.push(opened.claim.id);
    }
    clock.moveTo('2026-11-30T15:59:59Z');
    await eraseOverdue();
    expect(await count('claim_claimant WHERE claim_id = ANY ($1)', ids)).toBe(12);
    clock.moveTo('2026-12-01T16:00:00Z');
    const [before] = await Promise.all([count('audit_entry'), eraseOverdue()]);
    expect(before).toBeGreaterThan(0);
    await eraseOverdue();
    expect(await count('claim_claimant WHERE claim_id = ANY ($1)', ids)).toBe(0);
    for (const id of ids) {
      const entries = await erasures(id);
      expect(entries.map(({ content }) => content.facts.holding).sort()).toEqual(['claims.claimant', 'claims.text']);
    }
  });

  it('go at once when the person asks and nothing keeps them; what is left says nothing of anybody', async () => {
    clock.moveTo(START);
    const opened = must(
      await service.get(OpenClaim).execute({
        actor: PUBLIC_ACTOR,
        content: CONTENT,
        claimant: { name: 'Wang Fang', email: 'wang.fang@reader.example' },
        intent: 'DRAFT',
      }),
      'begun',
    );
    const by = { claimId: opened.claim.id, token: opened.token, actor: PUBLIC_ACTOR };
    must(await service.get(WithdrawClaim).execute(by), 'withdrawn');
    const request = await service.get(OpenSubjectRequest).execute({
      actor: LEGAL,
      kind: 'ERASURE',
      law: 'PIPL',
      email: 'wang.fang@reader.example',
      onBehalf: { reason: 'Wang Fang called, passport seen' },
    });
    expect(request.state).toBe('CONFIRMED');
    expect(await answer()).toBe(1);
    expect(await count('claim_claimant WHERE claim_id = $1', opened.claim.id)).toBe(0);
    expect((await erasures(opened.claim.id)).map(({ content }) => content.reason)).toEqual([
      'ASKED_BY_PERSON',
      'ASKED_BY_PERSON',
    ]);
    const entries = JSON.stringify(await query('SELECT content FROM audit_entry'));
    expect(entries).not.toMatch(/Wang|fang@/);
    expect(await count(`audit_disclosure WHERE value LIKE '%wang.fang%'`)).toBe(1);
    clock.moveTo('2029-09-20T00:00:00Z');
    await eraseOverdue();
    expect(await count(`audit_disclosure WHERE value ILIKE '%wang%'`)).toBe(0);
    expect(await count(`subject_request WHERE email LIKE 'wang%'`)).toBe(0);
    expect(await service.get(VerifyAuditLog).execute()).toMatchObject({ consistent: true, problems: [] });
  });

  it('a document goes out of the store with its last owner, and never from under another or a hold', async () => {
    clock.moveTo(START);
    const store = service.get<ObjectStore>(OBJECT_STORE, { strict: false });
    const sweep = () => Promise.all(processes.map((each) => each.get(DeleteErasedObjects).execute()));
    // three people hand in the same bytes, from before documents were sealed
    const { key } = await store.put(Buffer.from('%PDF-1.7 the same for all'));
    const owners = [];
    for (const name of ['one', 'two', 'held']) owners.push(await filed(`${name}@reader.example`));
    await asOwner(
      database,
      `UPDATE claim_document SET object_key = '${key}', sha256 = '${key}', cipher_key = NULL
       WHERE claim_id IN (${owners.map(({ id }) => `'${id}'`).join(', ')})`,
    );
    for (const { id } of owners) await reject(id);
    const place = { actor: LEGAL, matterType: 'claim', matterId: owners[2]?.id ?? '', reason: 'suit' } as const;
    const hold = await service.get(PlaceHold).execute(place);
    const erase = async (email: string) => {
      const by = { actor: LEGAL, kind: 'ERASURE', law: 'PIPL', email, onBehalf: { reason: 'seen' } } as const;
      await service.get(OpenSubjectRequest).execute(by);
      expect(await answer()).toBe(1);
      // long after: whoever stored them has pointed at them by now
      clock.moveTo(
        clock
          .now()
          .add({ hours: 24 * 365 * 20 })
          .toString(),
      );
      await sweep();
      clock.moveTo(START);
    };
    await erase('one@reader.example');
    await erase('two@reader.example');
    await erase('held@reader.example');
    expect(await store.get(key)).toBeDefined();
    expect(await count(`claim_document WHERE object_key = $1 AND erased_at IS NULL`, key)).toBe(1);
    must(await service.get(ReleaseHold).execute({ actor: LEGAL, holdId: hold.id, reason: 'settled' }), 'released');
    await erase('held@reader.example');
    expect(await store.get(key)).toBeUndefined();
    expect(await count(`audit_entry WHERE subject_type = 'object' AND subject_id = $1`, key)).toBe(1);
    // the sealed ones of other claims are there as long as their rows are
    const sealed = await query<{ key: string }>('SELECT object_key AS key FROM claim_document WHERE erased_at IS NULL');
    expect(sealed.length).toBeGreaterThan(0);
    for (const each of sealed) expect(await store.get(each.key)).toBeDefined();
  });

  it('an unconfirmed request ends with its link', async () => {
    clock.moveTo(START);
    const request = await open('ERASURE', 'nobody@reader.example');
    const secret = await letter('OPENED', request.id);
    clock.moveTo('2026-09-16T16:00:00Z');
    expect(await redeem(secret)).toMatchObject({ error: { code: 'SUBJECT_LINK_INVALID' } });
    await eraseOverdue();
    expect(await count('subject_request WHERE id = $1', request.id)).toBe(0);
  });
});
