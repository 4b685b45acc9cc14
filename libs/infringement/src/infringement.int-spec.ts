import { type Actor, must, PUBLIC_ACTOR } from '@app/kernel';
import { newUuid } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { FOUND } from './domain/case.fixture.js';
import type { CaseState } from './domain/case-states.js';
import type { FindingFacts } from './domain/found-use.js';
import type { InfringementCase } from './domain/infringement-case.js';
import { type InfringementReport, ReportId } from './domain/report.js';
import { type Feature, type Surroundings, theFeature } from './infringement.fixture.js';

const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const WORK = newUuid();

describe('infringements in PostgreSQL', () => {
  const clock = new MovableClock('2026-03-10T04:00:00Z');
  const around: Surroundings & { findings: Map<string, FindingFacts> } = {
    works: new Set([WORK]),
    findings: new Map(),
    verdict: 'NOT_LICENSED',
    asked: [],
  };
  let database: TestDatabase;
  let service: Feature;
  let other: Feature;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await theFeature(database, clock, around);
    other = await theFeature(database, clock, around);
  });
  beforeEach(() => {
    around.verdict = 'NOT_LICENSED';
    around.asked.length = 0;
  });
  afterAll(async () => {
    await Promise.all([service.close(), other.close()]);
    await database.drop();
  });

  let pages = 0;
  const page = (): string => {
    pages += 1;
    return `https://copy.example/${pages}.html`;
  };
  const finding = (facts: Partial<FindingFacts> = {}): string => {
    const findingId = newUuid();
    around.findings.set(findingId, { ...FOUND, url: page(), workId: WORK, ...facts, findingId });
    return findingId;
  };
  const take = async (findingId = finding()): Promise<InfringementReport> =>
    must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken').report;
  const open = async (report: InfringementReport): Promise<InfringementCase> =>
    must(
      await service.open.execute({
        reportId: report.id,
        seenVersion: report.version,
        reason: 'a full copy',
        actor: LI,
      }),
      'opened',
    );
  const move = (file: InfringementCase, to: CaseState, actor = LI) =>
    service.move.execute({ caseId: file.id, to, seenVersion: file.version, reason: `on to ${to}`, actor });
  const walk = async (file: InfringementCase, ...way: readonly CaseState[]): Promise<InfringementCase> => {
    let at = file;
    for (const to of way) at = must(await move(at, to), to);
    return at;
  };
  const count = async (sql: string, ...values: unknown[]): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${sql}`, values))[0]?.n);

  describe('a report', () => {
    it('of anybody is taken in, its contact kept apart from log and message', async () => {
      const written = { kind: 'UNAUTHORIZED_USE', url: page(), workId: WORK, statement: 'all of it' } as const;
      const { report, outcome } = must(
        await service.file.execute({ ...written, contact: 'reader@example.org', actor: PUBLIC_ACTOR }),
        'filed',
      );
      expect({ outcome, state: report.state }).toEqual({ outcome: 'NEW', state: 'RECEIVED' });
      const file = await service.reports.one(report.id);
      expect(file?.filings).toMatchObject([{ statement: 'all of it', contact: 'reader@example.org' }]);
      expect(await count(`audit_entry WHERE content::text LIKE '%reader@example.org%'`)).toBe(0);
      expect(await count(`outbox WHERE payload::text LIKE '%reader@example.org%'`)).toBe(0);
      expect(
        await count(
          `audit_entry WHERE subject_id = $1 AND content->>'action' = 'infringement.report-received'`,
          report.id,
        ),
      ).toBe(1);
    });

    it('names a work that exists or none', async () => {
      const workId = newUuid();
      const refused = await service.file.execute({
        kind: 'UNAUTHORIZED_USE',
        url: page(),
        workId,
        actor: PUBLIC_ACTOR,
      });
      expect(refused).toMatchObject({ error: { code: 'WORK_UNKNOWN', workId } });
    });

    it('of one page and work becomes one, however many file it at once', async () => {
      const written = { kind: 'UNAUTHORIZED_USE', url: page(), workId: WORK, actor: PUBLIC_ACTOR } as const;
      const filed = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? service : other).file.execute(written)),
      );
      const received = filed.map((each) => must(each, 'filed'));
      expect(new Set(received.map(({ report }) => report.id)).size).toBe(1);
      expect(received.filter(({ outcome }) => outcome === 'NEW')).toHaveLength(1);
      const [first] = received;
      const file = first && (await service.reports.one(first.report.id));
      expect(file?.report.filings).toBe(20);
      expect(file?.filings).toHaveLength(20);
    });

    it('joins what a scan saw to what a reader wrote without naming the work', async () => {
      const url = page();
      const read = must(await service.file.execute({ kind: 'UNAUTHORIZED_USE', url, actor: PUBLIC_ACTOR }), 'filed');
      const findingId = finding({ url });
      const scanned = must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken');
      expect(scanned).toMatchObject({
        outcome: 'JOINED',
        report: { id: read.report.id, workId: WORK, found: { findingId } },
      });
      const again = must(await service.reportFinding.execute({ findingId, actor: WANG }), 'again');
      expect(again).toMatchObject({ outcome: 'KNOWN', report: { id: read.report.id, filings: 2 } });
    });

    it('of one page stays apart for each work on it, also after a reader wrote of none', async () => {
      const url = page();
      const read = must(await service.file.execute({ kind: 'UNAUTHORIZED_USE', url, actor: PUBLIC_ACTOR }), 'filed');
      const first = await take(finding({ url }));
      const second = await take(finding({ url, workId: newUuid() }));
      expect(first.id).toBe(read.report.id);
      expect(second.id).not.toBe(first.id);
      expect((await take(finding({ url }))).id).toBe(first.id);
    });

    it('of a finding is for the legal staff, and only of one that pursues something', async () => {
      const findingId = finding();
      expect(await service.reportFinding.execute({ findingId, actor: DESK })).toMatchObject({
        error: { code: 'FORBIDDEN_ROLE' },
      });
      const fine = finding({ verdict: 'LICENSED_OK' });
      expect(await service.reportFinding.execute({ findingId: fine, actor: LI })).toMatchObject({
        error: { code: 'FINDING_NOT_REPORTABLE', verdict: 'LICENSED_OK' },
      });
      expect(await service.reportFinding.execute({ findingId: newUuid(), actor: LI })).toMatchObject({
        error: { code: 'FINDING_UNKNOWN' },
      });
    });

    it('is decided once, by whoever saw its current version', async () => {
      const report = await take();
      const dismissal = {
        reportId: report.id,
        seenVersion: report.version,
        ground: 'LICENSED',
        reason: 'by fax',
        actor: LI,
      } as const;
      expect(await service.dismiss.execute({ ...dismissal, actor: DESK })).toMatchObject({
        error: { code: 'FORBIDDEN_ROLE' },
      });
      const both = await Promise.all([
        service.dismiss.execute(dismissal),
        other.open.execute({ reportId: report.id, seenVersion: report.version, reason: 'a copy', actor: WANG }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'VERSION_STALE' } });
      const again = await service.dismiss.execute({ ...dismissal, seenVersion: 2 });
      expect(again).toMatchObject({ error: { code: 'STATE_REFUSED', allowed: [] } });
      expect(await count('infringement_case WHERE report_id = $1', report.id)).toBeLessThanOrEqual(1);
    });

    it('starts anew after a dismissal, and after its case was closed', async () => {
      const findingId = finding();
      const first = await take(findingId);
      const dismissal = {
        reportId: first.id,
        seenVersion: 1,
        ground: 'NOTHING_FOUND',
        reason: 'gone',
        actor: LI,
      } as const;
      must(await service.dismiss.execute(dismissal), 'dismissed');
      const second = await take(findingId);
      expect(second.id).not.toBe(first.id);
      const opened = await open(second);
      expect((await take(findingId)).id).toBe(second.id);
      await walk(opened, 'TRIAGE', 'NOT_INFRINGING', 'CLOSED');
      expect((await take(findingId)).id).not.toBe(second.id);
    });
  });

  describe('a case', () => {
    it('is opened on a license check made for the occasion', async () => {
      const opened = await open(await take(finding({ reuse: 'EXCERPT' })));
      expect(opened).toMatchObject({ state: 'DETECTED', version: 1, licenseCheck: { verdict: 'NOT_LICENSED' } });
      expect(around.asked).toMatchObject([
        { workId: WORK, host: 'copy.example', reuse: 'EXCERPT', usedAt: FOUND.usedAt },
      ]);
      const read = await service.cases.one(opened.id);
      expect(read?.file).toEqual(opened);
      expect(read?.history).toMatchObject([
        { event: 'OPENED', to: 'DETECTED', reason: 'a full copy', actor: { id: LI.id } },
      ]);
      const report = await service.reports.one(ReportId(opened.reportId));
      expect(report?.report).toMatchObject({
        state: 'TRIAGED_TO_CASE',
        decision: { caseId: opened.id, by: LI.id },
      });
    });

    it('goes its way to a confirmed infringement, each step with person, instant and reason', async () => {
      const opened = await open(await take(finding({ exemption: 'FLAGGED', verdict: 'POSSIBLY_EXEMPT_REVIEW' })));
      const triage = await walk(opened, 'TRIAGE');
      expect(await move(triage, 'EVIDENCE_PENDING')).toMatchObject({
        error: { code: 'CASE_GUARD_UNMET', guard: 'EXEMPTION_REVIEW' },
      });
      const secured = await walk(triage, 'EXEMPT_REVIEW', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED');
      const once = must(await move(secured, 'CONFIRMED_INFRINGEMENT'), 'once');
      expect(once).toMatchObject({ state: 'EVIDENCE_SECURED', approvals: [{ by: LI.id }] });
      expect(await move(once, 'CONFIRMED_INFRINGEMENT')).toMatchObject({ error: { code: 'APPROVAL_BY_SAME_PERSON' } });
      const confirmed = must(await move(once, 'CONFIRMED_INFRINGEMENT', WANG), 'confirmed');
      expect(confirmed.state).toBe('CONFIRMED_INFRINGEMENT');
      expect(await move(confirmed, 'NOTICE_SENT')).toMatchObject({
        error: { code: 'CASE_GUARD_UNMET', guard: 'NOTICE' },
      });
      const read = await service.cases.one(opened.id);
      expect(read?.file).toEqual(confirmed);
      expect(read?.history.map(({ version, event, to, actor }) => `${version} ${event} ${to} ${actor.id}`)).toEqual([
        '1 OPENED DETECTED account-li',
        '2 MOVED TRIAGE account-li',
        '3 MOVED EXEMPT_REVIEW account-li',
        '4 MOVED EVIDENCE_PENDING account-li',
        '5 MOVED EVIDENCE_SECURED account-li',
        '6 APPROVED EVIDENCE_SECURED account-li',
        '7 MOVED CONFIRMED_INFRINGEMENT account-wang',
      ]);
      expect(await count(`audit_entry WHERE subject_id = $1`, opened.id)).toBe(7);
      expect(await count(`outbox WHERE payload->>'caseId' = $1`, opened.id)).toBe(7);
    });

    it('ends when a license turns up', async () => {
      const triage = await walk(await open(await take()), 'TRIAGE');
      expect(await move(triage, 'LICENSED_CLOSED')).toMatchObject({ error: { guard: 'LICENSE_CHECK' } });
      around.verdict = 'PERMITTED';
      expect(await move(triage, 'EVIDENCE_PENDING')).toMatchObject({ error: { guard: 'LICENSE_CHECK' } });
      const closed = must(await move(triage, 'LICENSED_CLOSED'), 'closed');
      expect(closed).toMatchObject({ state: 'LICENSED_CLOSED', licenseCheck: { verdict: 'PERMITTED' } });
    });

    it('of a reader gets its evidence from a later scan', async () => {
      const url = page();
      const filed = must(
        await service.file.execute({ kind: 'UNAUTHORIZED_USE', url, workId: WORK, actor: PUBLIC_ACTOR }),
        'filed',
      );
      const pending = await walk(await open(filed.report), 'TRIAGE', 'EVIDENCE_PENDING');
      expect(await move(pending, 'EVIDENCE_SECURED')).toMatchObject({ error: { guard: 'STORED_EVIDENCE' } });
      const findingId = finding({ url });
      must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken');
      const read = await service.cases.one(pending.id);
      expect(read?.file).toMatchObject({ findingId, evidenceHash: FOUND.contentHash, version: pending.version + 1 });
      expect(read?.history.at(-1)).toMatchObject({
        event: 'EVIDENCE_ADDED',
        from: 'EVIDENCE_PENDING',
        to: 'EVIDENCE_PENDING',
      });
      expect(await move(pending, 'EVIDENCE_SECURED')).toMatchObject({ error: { code: 'VERSION_STALE' } });
      if (read !== undefined) expect((await walk(read.file, 'EVIDENCE_SECURED')).state).toBe('EVIDENCE_SECURED');
    });

    it('lets one of two people through who saw the same version', async () => {
      const opened = await open(await take());
      const both = await Promise.all(
        [service, other].map((process, index) =>
          process.move.execute({
            caseId: opened.id,
            to: index === 0 ? 'TRIAGE' : 'DISMISSED_DUPLICATE',
            seenVersion: opened.version,
            reason: 'my turn',
            actor: index === 0 ? LI : WANG,
          }),
        ),
      );
      expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'VERSION_STALE' } });
    });

    it('is moved by people of the legal staff alone', async () => {
      const opened = await open(await take());
      for (const actor of [DESK, PUBLIC_ACTOR, { ...LI, kind: 'TOKEN' as const }]) {
        expect(await move(opened, 'TRIAGE', actor)).toMatchObject({ error: { code: 'FORBIDDEN_ROLE' } });
      }
    });

    it('is listed page by page in order of opening', async () => {
      const ids: string[] = [];
      for (let after: string | undefined; ; after = ids.at(-1)) {
        const some = await service.cases.execute({}, 3, after);
        ids.push(...some.map(({ id }) => id));
        if (some.length < 3) break;
      }
      expect(ids).toEqual(ids.toSorted());
      expect(ids).toHaveLength(await count('infringement_case'));
    });
  });

  it.each([
    ['confirmed by nobody', `UPDATE infringement_case SET state = 'CONFIRMED_INFRINGEMENT' WHERE id = $1`, '23514'],
    [
      'confirmed by one person twice',
      `UPDATE infringement_case SET first_approver_id = 'a', first_approved_at = now(), second_approver_id = 'a', second_approved_at = now() WHERE id = $1`,
      '23514',
    ],
    ['in a state nobody knows', `UPDATE infringement_case SET state = 'INFRINGING' WHERE id = $1`, '23514'],
    [
      'secured without evidence',
      `UPDATE infringement_case SET state = 'EVIDENCE_SECURED', evidence_hash = NULL WHERE id = $1`,
      '23514',
    ],
    ['deleted', 'DELETE FROM infringement_case WHERE id = $1', '42501'],
    ['with another history', `UPDATE infringement_case_step SET reason = 'another' WHERE case_id = $1`, '23514'],
  ])('the database refuses a case %s', async (_, statement, code) => {
    const { id } = await open(await take());
    await expect(database.dataSource.query(statement, [id])).rejects.toMatchObject({ driverError: { code } });
  });
});
