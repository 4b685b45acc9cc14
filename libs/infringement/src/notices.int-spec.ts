import { type Actor, must } from '@app/kernel';
import { newUuid } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import type { WrittenNotice } from './application/notice-drafts.js';
import { FOUND } from './domain/case.fixture.js';
import type { CaseState } from './domain/case-states.js';
import type { FindingFacts } from './domain/found-use.js';
import type { InfringementCase } from './domain/infringement-case.js';
import type { Notice } from './domain/notice.js';
import type { NoticeRegime } from './domain/notice-regime.js';
import { type Feature, type Surroundings, theFeature } from './infringement.fixture.js';

const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const PARTNER = newUuid();
const OTHER_PARTNER = newUuid();
const EDITOR: Actor = { kind: 'PERSON', id: 'account-editor', roles: ['PARTNER', 'PARTNER_ADMIN'], partnerId: PARTNER };
const STRANGER: Actor = { ...EDITOR, id: 'account-stranger', partnerId: OTHER_PARTNER };
const WORK = newUuid();

const WRITTEN: WrittenNotice = {
  recipient: { name: 'Copy Hosting', channel: 'EMAIL', address: 'abuse@copy.example' },
  claimant: { address: '1 Harbor Road', phone: '+86 10 0000 0000', identityProof: 'certificate of the institution' },
  reasons: 'the whole article stands there',
  statements: ['GOOD_FAITH', 'FAIR_USE_CONSIDERED', 'TRUTH', 'PERJURY'],
  signature: 'Li Ping',
};

describe('notices in PostgreSQL', () => {
  const clock = new MovableClock('2026-03-10T04:00:00Z');
  const around: Surroundings & { findings: Map<string, FindingFacts> } = {
    works: new Set([WORK]),
    findings: new Map(),
    verdict: 'NOT_LICENSED',
    asked: [],
  };
  let database: TestDatabase;
  let service: Feature;
  let evidence = '';

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await theFeature(database, clock, around);
    evidence = (await service.store.put(Buffer.from('<p>the copy</p>'))).key;
  });
  beforeEach(() => {
    around.verdict = 'NOT_LICENSED';
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const confirmed = async (facts: Partial<FindingFacts> = {}): Promise<InfringementCase> => {
    const findingId = newUuid();
    const url = `https://copy.example/${findingId}.html`;
    around.findings.set(findingId, { ...FOUND, url, workId: WORK, contentHash: evidence, ...facts, findingId });
    const { report } = must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken');
    const opening = { reportId: report.id, seenVersion: report.version, reason: 'a full copy', actor: LI };
    let file = must(await service.open.execute(opening), 'opened');
    for (const to of ['TRIAGE', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED'] as const) file = await move(file, to);
    if (facts.partnerId !== undefined) return file;
    file = await move(file, 'CONFIRMED_INFRINGEMENT');
    return move(file, 'CONFIRMED_INFRINGEMENT', WANG);
  };
  const tryMove = (file: InfringementCase, to: CaseState, actor = LI) =>
    service.move.execute({ caseId: file.id, to, seenVersion: file.version, reason: `on to ${to}`, actor });
  const move = async (file: InfringementCase, to: CaseState, actor = LI) => must(await tryMove(file, to, actor), to);
  const current = async ({ id }: InfringementCase): Promise<InfringementCase> => {
    const found = await service.cases.one(id);
    if (found === undefined) throw new Error('the case is there');
    return found.file;
  };
  const prepare = async (
    file: InfringementCase,
    regime: NoticeRegime = 'CN_ECOMMERCE',
    written = WRITTEN,
  ): Promise<Notice> =>
    must(
      await service.prepare.execute({ caseId: file.id, regime, language: 'zh-Hans', written, actor: LI }),
      'prepared',
    );
  const approve = async ({ id, version }: Notice) =>
    must(await service.approve.execute({ noticeId: id, seenVersion: version, actor: WANG }), 'approved');
  const served = async (file: InfringementCase, regime: NoticeRegime = 'CN_ECOMMERCE'): Promise<Notice> => {
    const { id, version } = await approve(await prepare(file, regime));
    return must(await service.serve.execute({ noticeId: id, seenVersion: version, actor: LI }), 'served');
  };
  const count = async (sql: string, ...values: unknown[]): Promise<number> =>
    Number((await database.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${sql}`, values))[0]?.n);

  it('are prepared by one person, approved by another, and kept as they left', async () => {
    const file = await confirmed();
    const notice = await prepare(file);
    const command = { noticeId: notice.id, seenVersion: 1 };
    expect(await service.serve.execute({ ...command, actor: WANG })).toMatchObject({
      error: { code: 'STATE_REFUSED' },
    });
    expect(await service.approve.execute({ ...command, actor: LI })).toMatchObject({
      error: { code: 'APPROVAL_BY_SAME_PERSON' },
    });
    const approved = await approve(notice);
    const left = must(await service.serve.execute({ ...command, seenVersion: approved.version, actor: LI }), 'served');
    expect(left).toMatchObject({ state: 'SENT', approval: { by: WANG.id }, served: { by: LI.id } });
    expect(await current(file)).toMatchObject({ state: 'NOTICE_SENT' });
    const text = await service.notices.text(notice.id);
    expect(text).toContain('第四十二条');
    expect(text).toContain(evidence);
    const pdf = await service.notices.pdf(notice.id);
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await count(`audit_entry WHERE subject_id = $1`, notice.id)).toBe(3);
  });

  it('that lack an element are prepared and listed, not approved', async () => {
    const { statements: _, ...rest } = WRITTEN;
    const notice = await prepare(await confirmed(), 'US_DMCA', { ...rest, statements: ['TRUTH'] });
    const file = await service.notices.one(notice.id);
    expect(file?.missing.map(({ element }) => element)).toEqual(['GOOD_FAITH', 'FAIR_USE_CONSIDERED', 'PERJURY']);
    expect(await service.approve.execute({ noticeId: notice.id, seenVersion: 1, actor: WANG })).toMatchObject({
      error: { code: 'NOTICE_INCOMPLETE' },
    });
    const revision = { noticeId: notice.id, seenVersion: 1, written: WRITTEN, actor: LI };
    const revised = must(await service.prepare.revise(revision), 'revised');
    expect((await approve(revised)).state).toBe('APPROVED');
  });

  it.each(['PERMITTED', 'UNDETERMINED'] as const)(
    'do not leave once the engine says %s, even approved',
    async (verdict) => {
      const file = await confirmed();
      const approved = await approve(await prepare(file));
      around.verdict = verdict;
      const block = verdict === 'PERMITTED' ? 'LICENSE_COVERS' : 'LICENSE_UNDETERMINED';
      const refused = await service.serve.execute({ noticeId: approved.id, seenVersion: approved.version, actor: LI });
      expect(refused).toMatchObject({ error: { code: 'NOTICE_BLOCKED', blocks: [block] } });
      expect(await current(file)).toMatchObject({ state: 'CONFIRMED_INFRINGEMENT' });
    },
  );

  it('do not leave when the stored page is gone', async () => {
    const notice = await prepare(await confirmed({ contentHash: 'cd'.repeat(32) }));
    expect(await service.approve.execute({ noticeId: notice.id, seenVersion: 1, actor: WANG })).toMatchObject({
      error: { code: 'NOTICE_BLOCKED', blocks: ['EVIDENCE_NOT_SECURED'] },
    });
  });

  it('leave once when two people send the same one at once', async () => {
    const { id, version } = await approve(await prepare(await confirmed()));
    const both = await Promise.all(
      [LI, WANG].map((actor) => service.serve.execute({ noticeId: id, seenVersion: version, actor })),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it('that arrive interrupt limitation from the arrival and give time to answer', async () => {
    const file = await confirmed();
    const before = await service.clocks.execute(file.id);
    expect(before?.limitation.runs.map(({ because }) => because)).toEqual(['KNOWLEDGE']);
    expect(before?.clocks.map(({ code }) => code)).toEqual(['LIMITATION', 'LIMITATION_LONGEST']);
    const notice = await served(file);
    clock.moveTo('2026-03-13T04:00:00Z');
    const arrivedAt = Temporal.Instant.from('2026-03-12T02:00:00Z');
    const arrival = {
      noticeId: notice.id,
      seenVersion: notice.version,
      outcome: 'DELIVERED',
      proof: 'receipt 1',
    } as const;
    const delivered = must(await service.recordDelivery.execute({ ...arrival, arrivedAt, actor: LI }), 'delivered');
    expect(delivered.delivery).toMatchObject({ at: arrivedAt, proof: 'receipt 1' });
    const after = await service.clocks.execute(file.id);
    const [first, second] = after?.limitation.runs ?? [];
    expect([first?.because, second?.because, second?.startedAt]).toEqual(['KNOWLEDGE', 'DEMAND_ARRIVED', arrivedAt]);
    const clocks = after?.clocks.map(({ code, deadline }) => [code, deadline.lastDay]);
    expect(clocks).toEqual(
      [
        ['NOTICE_RESPONSE', '2026-03-19'],
        ['LIMITATION', '2029-03-12'],
        ['LIMITATION_LONGEST', '2046-03-12'],
      ].map(([code, day]) => [code, code === 'LIMITATION_LONGEST' ? expect.any(String) : day]),
    );
    const delivery = await current(file);
    expect(await tryMove(delivery, 'NO_RESPONSE')).toMatchObject({ error: { guard: 'RESPONSE_TIME' } });
    clock.moveTo('2026-03-20T04:00:00Z');
    expect(await service.flagClocks.execute()).toBeGreaterThanOrEqual(1);
    expect(await service.flagClocks.execute()).toBe(0);
    expect((await current(file)).state).toBe('NOTICE_DELIVERED');
    expect((await move(delivery, 'NO_RESPONSE')).state).toBe('NO_RESPONSE');
    const stopped = (await service.clocks.execute(file.id))?.clocks.find(({ code }) => code === 'NOTICE_RESPONSE');
    expect(stopped?.stoppedAt).toBeDefined();
  });

  it('that come back leave the case undeliverable, and another may go out', async () => {
    const file = await confirmed();
    const notice = await served(file);
    const back = {
      noticeId: notice.id,
      seenVersion: notice.version,
      outcome: 'UNDELIVERABLE',
      proof: 'bounce',
    } as const;
    must(await service.recordDelivery.execute({ ...back, arrivedAt: clock.now(), actor: LI }), 'recorded');
    expect((await current(file)).state).toBe('UNDELIVERABLE');
    const { limitation } = (await service.clocks.execute(file.id)) ?? {};
    expect(limitation?.runs.map(({ because }) => because)).toEqual(['KNOWLEDGE']);
    expect((await served(await current(file))).state).toBe('SENT');
  });

  it('are answered by a counter-notice, whose clock starts with its arrival', async () => {
    const file = await confirmed();
    const notice = await served(file);
    const arrival = {
      noticeId: notice.id,
      seenVersion: notice.version,
      outcome: 'DELIVERED',
      proof: 'receipt',
    } as const;
    must(await service.recordDelivery.execute({ ...arrival, arrivedAt: clock.now(), actor: LI }), 'delivered');
    const counter = { noticeId: notice.id, given: ['NAME'], statement: 'we wrote it', actor: WANG } as const;
    const early = clock.now().subtract({ hours: 48 });
    expect(await service.counter.execute({ ...counter, receivedAt: early })).toMatchObject({
      error: { code: 'DELIVERY_INVALID', at: '/receivedAt' },
    });
    const filed = must(await service.counter.execute({ ...counter, receivedAt: clock.now() }), 'filed');
    expect(filed.missing).toEqual(['EVIDENCE']);
    expect((await current(file)).state).toBe('COUNTER_RECEIVED');
    const { clocks = [] } = (await service.clocks.execute(file.id)) ?? {};
    const running = clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ code }) => code);
    expect(running).toEqual(['ECOMMERCE_COUNTER_WAIT', 'LIMITATION', 'LIMITATION_LONGEST']);

    const today = clock.now().add({ hours: 48 });
    clock.moveTo(today.toString());
    const day = today.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    const lost = { caseId: file.id, from: day, to: day, reason: 'the notary had no hour' };
    expect(await service.delay.execute({ ...lost, actor: EDITOR })).toMatchObject({
      error: { code: 'FORBIDDEN_ROLE' },
    });
    const before = clocks.find(({ code }) => code === 'ECOMMERCE_COUNTER_WAIT');
    const delayed = must(await service.delay.execute({ ...lost, actor: LI }), 'recorded');
    const nominal = Temporal.PlainDate.from(String(before?.deadline.nominalLastDay));
    expect(delayed.deadline.nominalLastDay).toBe(nominal.add({ days: 1 }).toString());
    const { clocks: after = [] } = (await service.clocks.execute(file.id)) ?? {};
    expect(after.find(({ code }) => code === 'ECOMMERCE_COUNTER_WAIT')).toEqual(delayed);
    expect(delayed.delays).toMatchObject([{ from: day, to: day, recordedBy: LI.id }]);
  });

  it('are about a partner only after that was heard', async () => {
    const file = await confirmed({ partnerId: PARTNER });
    const [heard] = (await service.readHearings.execute(EDITOR, 10)).slice(-1);
    expect(heard?.report.id).toBe(file.reportId);
    const hearingId = String(heard?.hearing.id);
    expect(await service.readHearings.execute(STRANGER, 10)).toEqual([]);
    expect(await service.readHearings.one(hearingId, STRANGER)).toBeUndefined();
    const dispute = { hearingId, item: 'LICENSE', statement: 'we hold one' } as const;
    expect(await service.hearings.dispute({ ...dispute, actor: STRANGER })).toMatchObject({
      error: { code: 'HEARING_UNKNOWN' },
    });
    expect(await service.hearings.dispute({ ...dispute, actor: LI })).toMatchObject({
      error: { code: 'FORBIDDEN_ROLE' },
    });
    must(await service.hearings.dispute({ ...dispute, actor: EDITOR }), 'disputed');
    expect(await tryMove(file, 'CONFIRMED_INFRINGEMENT')).toMatchObject({ error: { guard: 'PARTNER_HEARING' } });
    clock.moveTo(
      clock
        .now()
        .add({ hours: 24 * 10 })
        .toString(),
    );
    expect(await tryMove(file, 'CONFIRMED_INFRINGEMENT')).toMatchObject({ error: { guard: 'PARTNER_HEARING' } });
    const answer = { hearingId, item: 'LICENSE', verdict: 'REJECTED', reason: 'none on record' } as const;
    expect(await service.hearings.answer({ ...answer, actor: EDITOR })).toMatchObject({ ok: false });
    must(await service.hearings.answer({ ...answer, actor: WANG }), 'answered');
    const once = await move(file, 'CONFIRMED_INFRINGEMENT');
    expect((await move(once, 'CONFIRMED_INFRINGEMENT', WANG)).state).toBe('CONFIRMED_INFRINGEMENT');
    expect(await count(`infringement_dispute WHERE hearing_id = $1 AND answer = 'REJECTED'`, hearingId)).toBe(1);
  });

  it('are followed by a complaint only when the pack for it was made', async () => {
    const file = await confirmed();
    expect(await tryMove(file, 'PLATFORM_COMPLAINT')).toMatchObject({ error: { guard: 'COMPLAINT_PACK' } });
    const made = { madeBy: LI.id, madeAt: clock.now(), objectKey: evidence, manifestHash: evidence };
    const pack = { id: newUuid(), caseId: file.id, kind: 'PLATFORM_COMPLAINT', recipient: 'Copy Hosting' } as const;
    await service.work.run((tx) => service.handOver.addPack(tx, { ...pack, ...made }));
    expect(await tryMove(file, 'ADMIN_COMPLAINT')).toMatchObject({ error: { guard: 'COMPLAINT_PACK' } });
    expect((await move(file, 'PLATFORM_COMPLAINT')).state).toBe('PLATFORM_COMPLAINT');
  });

  it('stand in an inbox sorted by deadline and what is at stake, filtered and assigned', async () => {
    const all = await service.inbox.execute({}, LI, 100);
    const place = ({ dueAt, impact, id }: (typeof all)[number]) =>
      [dueAt?.toString() ?? '~', String(1_000 - impact), id].join(' ');
    expect(all.map(place)).toEqual(all.map(place).toSorted());
    const paged: string[] = [];
    for (let after: (typeof all)[number] | undefined; ; ) {
      const from = after && { due: after.dueAt?.toString() ?? 'infinity', impact: after.impact, id: after.id };
      const some = await service.inbox.execute({}, LI, 2, from);
      paged.push(...some.map(({ id }) => id));
      if (some.length < 2) break;
      after = some.at(-1);
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    const [first] = all;
    if (first === undefined) throw new Error('there is something to do');
    const given = { subject: first.subject, subjectId: first.id, assigneeId: WANG.id, actor: LI };
    must(await service.assign.execute(given), 'assigned');
    expect((await service.inbox.execute({ assignee: 'ME' }, WANG, 100)).map(({ id }) => id)).toEqual([first.id]);
    expect(await service.inbox.execute({ assignee: 'ME' }, LI, 100)).toEqual([]);
    const nobody = { ...given, subjectId: newUuid() };
    expect(await service.assign.execute(nobody)).toMatchObject({ ok: false });
    const mine = must(await service.filters.save('mine', { assignee: 'ME', subject: 'CASE' }, WANG), 'saved');
    expect(must(await service.filters.save('mine', { assignee: 'ME' }, WANG), 'replaced').id).toBe(mine.id);
    expect(await service.inbox.filtersOf(WANG)).toMatchObject([{ name: 'mine', filter: { assignee: 'ME' } }]);
    expect(await service.inbox.filter(mine.id, LI)).toBeUndefined();
    expect(await service.filters.drop(mine.id, LI)).toMatchObject({ error: { code: 'FILTER_UNKNOWN' } });
    must(await service.filters.drop(mine.id, WANG), 'dropped');
  });

  it.each([
    [
      'approved by its author',
      `UPDATE infringement_notice SET approver_id = author_id, approved_at = now() WHERE id = $1`,
    ],
    [
      'sent without approval',
      `UPDATE infringement_notice SET state = 'SENT', served_by = 'x', served_at = now(), text_hash = 'a', pdf_hash = 'b' WHERE id = $1`,
    ],
    ['delivered without a record', `UPDATE infringement_notice SET state = 'DELIVERED' WHERE id = $1`],
  ])('the database refuses a notice %s', async (_, statement) => {
    const { id } = await prepare(await confirmed());
    await expect(database.dataSource.query(statement, [id])).rejects.toMatchObject({ driverError: { code: '23514' } });
  });
});
