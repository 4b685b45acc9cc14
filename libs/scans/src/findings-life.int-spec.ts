import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditRows } from '@app/audit';
import { type Actor, must, OUTBOX, type Outbox, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows, RegisterPartner } from '@app/parties';
import { JobQueues, JobsModule, newUuid, PlatformModule } from '@app/platform';
import { ReprintsJobsModule, RunReprintClocks, reprintsJobs, reprintsRows } from '@app/reprints';
import {
  AnnounceChanges,
  RunAdvisories,
  SyndicationJobsModule,
  syndicationJobs,
  syndicationRows,
} from '@app/syndication';
import { CancelWork, ImportWorks, WorkId, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import { DecideFinding } from './application/decide-finding.js';
import {
  FindFinding,
  FindFindings,
  type Finding,
  ScansJobsModule,
  StartScan,
  scansJobs,
  scansRows,
  WatchScan,
} from './index.js';
import { redecideFindingJob } from './jobs/redecide-finding.job.js';
import { htmlPage, LIBRARY, RIVER } from './scanning.fixture.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const TITLE = '抢修队连夜加固老桥堤坝';
const LICENSE = '0199cccc-0000-7000-8000-000000000001';

/** The life of findings after they were found: licenses, people, other sightings, declared reprints. */
describe('findings', () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  const pages = new Map<string, { status?: number; body: string }>();
  let worker: TestingModule;
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;
  let site: Server;
  let origin: string;
  let partnerId: string;
  let workId: string;

  beforeAll(async () => {
    site = createServer((request, reply) => {
      const { status = 200, body } = pages.get(request.url ?? '') ?? { status: 404, body: '' };
      reply.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    origin = `http://localhost:${port}`;
    database = await createTestDatabase([]);
    settings = testSettings(database, {
      variables: { FETCH_PRIVATE_HOSTS: `localhost:${port}`, SCANNER_HOST_DELAY_MS: '100' },
    });
    const rows = [
      ...auditRows,
      ...partiesRows,
      ...worksRows,
      ...licensingRows,
      ...reprintsRows,
      ...syndicationRows,
      ...scansRows,
    ];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ settings, rows, clock }),
        { ...JobsModule.forRoot([...scansJobs, ...reprintsJobs, ...syndicationJobs]), global: true },
        ScansJobsModule,
        ReprintsJobsModule,
        SyndicationJobsModule,
      ],
    }).compile();
    worker = await testing.init();
    await take({ uri: 'https://news.cri.cn/river', title: TITLE, text: RIVER, source: '国际在线专稿' });
    const [work] = await database.dataSource.query<{ id: string }[]>('SELECT id FROM work');
    workId = String(work?.id);
    const partner = await get(RegisterPartner).execute({
      actor: ADMIN,
      name: 'Partner Press',
      registration: { country: 'DE', number: 'HRB 1' },
      domains: ['partner.example.com'],
    });
    partnerId = must(partner, 'registered').id;
  });
  afterAll(async () => {
    await get(JobQueues).of(redecideFindingJob).obliterate({ force: true });
    await worker.close();
    settings.removeFiles();
    await database.drop();
    site.close();
  });

  function get<T>(token: abstract new (...args: never[]) => T): T {
    return worker.get(token, { strict: false });
  }
  const take = async (record: Readonly<Record<'uri' | 'title' | 'text' | 'source', string>>): Promise<void> => {
    const records = [{ ...record, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }];
    const sources = { records, name: 'test' };
    must(await get(ImportWorks).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
  };
  const announce = (topic: string, payload: Record<string, string>): Promise<void> =>
    worker.get<UnitOfWork>(UNIT_OF_WORK, { strict: false }).run(async (tx) => {
      await worker.get<Outbox>(OUTBOX, { strict: false }).announce(tx, { topic, payload });
    });
  const scan = async (...paths: string[]): Promise<readonly Finding[]> => {
    const targets = paths.map((path) => ({ kind: 'URL' as const, url: origin + path }));
    const { id } = must(await get(StartScan).execute({ actor: LEGAL, targets }), 'started');
    await until('the scan completes', async () => {
      // hosts are asked no more often than their spacing allows
      clock.advance({ seconds: 1 });
      return (await get(WatchScan).execute(id))?.scan.state === 'COMPLETED';
    });
    return (await get(FindFindings).execute({ scanId: id, limit: 50 })).findings;
  };
  const detail = async (id: string) => {
    const found = await get(FindFinding).execute(id);
    if (found === undefined) throw new Error('no finding');
    return found;
  };
  const verdictOf = (id: string, verdict: string) =>
    until(`the finding is ${verdict}`, async () => {
      const found = await detail(id);
      return found.finding.verdict === verdict && found;
    });
  const grant = async (domains: string): Promise<void> => {
    await asOwner(
      database,
      `INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses,
         domains, territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor,
         fee_currency, state, granted_at, version)
       VALUES ('${LICENSE}', '${LICENSE}', 'LICENSEE', 'LICENSOR', '${LICENSE}', '${partnerId}', 'Partner Press',
         '{reprint}', '${domains}', '{CN}', '{web}', '{zh-Hans}', '2026-11-24T07:00:00Z', '2027-11-24T07:00:00Z',
         'NON_EXCLUSIVE', '{"zh-Hans":"来源：国际在线"}', 100, 'CNY', 'ACTIVE', '2026-11-24T07:00:00Z', 1);
       INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
       VALUES ('${LICENSE}', '${partnerId}', 1, '${workId}', 'https://news.cri.cn/river', '${TITLE}', 0)`,
    );
  };
  const reprint = async (path: string) => {
    const id = newUuid();
    await asOwner(
      database,
      `INSERT INTO declared_reprint (id, license_id, partner_id, work_id, url, state, declared_by, declared_at, version)
       VALUES ('${id}', '${LICENSE}', '${partnerId}', '${workId}', '${origin}${path}', 'DECLARED', 'account-1', now(), 1)`,
    );
    return (state: string) =>
      until(`the reprint is ${state}`, async () => {
        const [row] = await database.dataSource.query<Record<string, unknown>[]>(
          'SELECT * FROM declared_reprint WHERE id = $1',
          [id],
        );
        return row?.state === state && row;
      });
  };

  it('keep the dimensions they were asked about, and the instant the page states', async () => {
    pages.set('/dated', { body: htmlPage(TITLE, `2026-11-20 08:00</p><p>${RIVER}`) });
    const [found] = await scan('/dated');
    expect(found).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      use: { medium: 'web', territory: { evidence: [] }, publication: { basis: expect.any(String) } },
      decidedBy: 'MACHINE',
      version: 1,
    });
  });

  it('are one for a page however often and by whatever address it is seen; the newest sighting speaks', async () => {
    pages.set('/copy?utm_source=a', { body: htmlPage(TITLE, RIVER) });
    pages.set('/copy', { body: htmlPage(TITLE, RIVER) });
    const [first] = await scan('/copy');
    const [again] = await scan('/copy?utm_source=a');
    expect(again).toMatchObject({ joinedTo: first?.id });
    const listed = (await get(FindFindings).execute({ limit: 50 })).findings.map(({ id }) => id);
    expect(listed).toContain(first?.id);
    expect(listed).not.toContain(again?.id);
    pages.set('/copy', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    await scan('/copy');
    const seen = await until('the head follows', async () => {
      const found = await detail(String(first?.id));
      return found.history.length === 2 && found;
    });
    expect(seen.history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'UNLICENSED_CANDIDATE'],
      ['SEEN_AGAIN', 'UNLICENSED_CANDIDATE'],
    ]);
    expect(seen.finding.credit.class).toBe('EXACT');
    expect(seen.sightings).toHaveLength(2);
  });

  it('are cleared by a license that is found later, with their history, but not where a person has decided', async () => {
    pages.set('/mine', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    pages.set('/theirs', { body: htmlPage(TITLE, `${RIVER}。又及。`) });
    const [mine] = await scan('/mine');
    const [theirs] = await scan('/theirs');
    const decided = await get(DecideFinding).execute({
      findingId: String(theirs?.id),
      actor: LEGAL,
      verdict: 'POSSIBLY_EXEMPT_REVIEW',
      note: 'a reader’s letter, see the file',
      seenVersion: 1,
    });
    expect(decided).toMatchObject({ ok: true, value: { verdict: 'POSSIBLY_EXEMPT_REVIEW', decidedBy: 'PERSON' } });
    clock.moveTo('2026-11-24T08:00:00Z');
    await grant('{localhost}');
    await announce('licensing.license-granted', { licenseId: LICENSE });
    const { finding, history } = await verdictOf(String(mine?.id), 'LICENSED_OK');
    expect(finding.reasons.map(({ code }) => code)).toEqual([
      'LICENSE_COVERS',
      'CREDIT_AS_REQUIRED',
      'LICENSE_CAME_LATER',
    ]);
    expect(history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'UNLICENSED_CANDIDATE'],
      ['LICENSE_CHANGED', 'LICENSED_OK'],
    ]);
    await announce('licensing.license-granted', { licenseId: LICENSE });
    await announce('licensing.license-suspended', { licenseId: LICENSE });
    const left = await detail(String(theirs?.id));
    expect(left.finding.verdict).toBe('POSSIBLY_EXEMPT_REVIEW');
    expect(left.history.at(-1)).toMatchObject({
      cause: 'PERSON',
      decidedBy: 'account-legal',
      note: expect.any(String),
    });
    const audit = await database.dataSource.query<{ content: { action: string; reason: string } }[]>(
      `SELECT content FROM audit_entry WHERE subject_type = 'finding' AND subject_id = $1 ORDER BY recorded`,
      [mine?.id],
    );
    expect(audit.map(({ content: { action, reason } }) => [action, reason])).toEqual([
      ['scans.finding-recorded', 'LICENSE_NONE'],
      ['scans.finding-decided', 'LICENSE_CHANGED'],
    ]);
  });

  it('stand open to a person where the same text comes in from elsewhere later', async () => {
    const text = LIBRARY.repeat(2);
    await take({ uri: 'https://news.cri.cn/library', title: '新馆开放', text, source: '国际在线专稿' });
    pages.set('/library', { body: htmlPage('新馆开放', text) });
    const [found] = await scan('/library');
    expect(found?.verdict).toBe('UNLICENSED_CANDIDATE');
    await take({ uri: 'tag:jilin.example,2026:1', title: '新馆开放', text, source: '吉林日报' });
    const { finding, history } = await verdictOf(String(found?.id), 'POSSIBLY_EXEMPT_REVIEW');
    expect(finding.flags).toMatchObject([{ code: 'common_source', evidence: expect.stringContaining('吉林日报') }]);
    expect(history.at(-1)).toMatchObject({ cause: 'WORK_CHANGED' });
  });

  it('are made of a page that did not change where its work came in only since', async () => {
    const text =
      `${LIBRARY}${'新馆的屋顶装有太阳能板，雨水流进院子里的水池，孩子们在那里认识水草和小鱼。'.repeat(3)}`.slice(60);
    pages.set('/early', { body: htmlPage('屋顶', text) });
    expect((await scan('/early')).map(({ verdict }) => verdict)).not.toContain('UNLICENSED_CANDIDATE');
    await take({ uri: 'https://news.cri.cn/roof', title: '屋顶', text, source: '国际在线专稿' });
    const uris = (await scan('/early')).map(({ work }) => work?.uri);
    expect(uris).toContain('https://news.cri.cn/roof');
    expect(await scan('/early')).toEqual([]);
  });

  it('history and evidence cannot be rewritten by the service', async () => {
    const attempts = [
      'UPDATE finding SET content_hash = repeat($$a$$, 64)',
      'UPDATE finding_decision SET note = $$x$$',
      'DELETE FROM finding_decision',
    ];
    for (const statement of attempts)
      await expect(database.dataSource.query(statement)).rejects.toThrow(/permission denied/u);
  });

  it('tell a declared reprint compliant, in breach with its clock, cured, and gone', async () => {
    const at = await reprint('/declared');
    pages.set('/declared', { body: htmlPage(TITLE, RIVER) });
    const [found] = await scan('/declared');
    expect(found?.verdict).toBe('LICENSED_ATTRIBUTION_DEFECT');
    const breach = await at('IN_BREACH');
    // three days after 24 November in Shanghai: midnight after the 27th
    expect(breach.cure_ends_at).toEqual(new Date('2026-11-27T16:00:00Z'));
    expect(breach.evidence_id).toBe(found?.id);
    clock.moveTo('2026-11-25T08:00:00Z');
    pages.set('/declared', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    await scan('/declared');
    await at('CURED');
    // a second reprint on a page that stays without its credit
    const left = await reprint('/left');
    pages.set('/left', { body: htmlPage(TITLE, RIVER) });
    await scan('/left');
    await left('IN_BREACH');
    clock.moveTo('2026-11-28T16:00:00Z');
    expect(await get(RunReprintClocks).execute()).toEqual({ asked: 1, escalated: 0 });
    const looked = await until('the page is looked at once more', async () => {
      clock.advance({ seconds: 1 });
      const row = await left('IN_BREACH');
      return row.last_seen_at instanceof Date && row.last_seen_at > new Date('2026-11-28T16:00:00Z') && row;
    });
    expect(looked.check_asked_at).toEqual(new Date('2026-11-28T16:00:00Z'));
    expect(await get(RunReprintClocks).execute()).toEqual({ asked: 0, escalated: 1 });
    await left('ESCALATED');
    await announce('licensing.license-ended', { licenseId: LICENSE });
    await at('MUST_REMOVE');
    clock.moveTo('2026-11-30T08:00:00Z');
    pages.delete('/declared');
    await scan('/declared');
    expect((await at('REMOVED')).removed_at).toBeInstanceOf(Date);
  });

  it('of a killed work are made all the same: whoever shows it still is past the license', async () => {
    clock.moveTo('2026-12-01T08:00:00Z');
    pages.set('/kept', { body: htmlPage(TITLE, `${RIVER}。`, '<p>来源：国际在线</p>') });
    pages.set('/same', { body: htmlPage(TITLE, `${RIVER}现场没有人受伤。`, '<p>来源：国际在线</p>') });
    const [kept] = await scan('/kept');
    const [same] = await scan('/same');
    expect([kept?.verdict, same?.verdict]).toEqual(['LICENSED_OK', 'LICENSED_OK']);
    clock.moveTo('2026-12-02T08:00:00Z');
    must(await get(CancelWork).execute({ actor: DESK, workId: WorkId(workId), reason: 'TEST' }), 'killed');
    pages.set('/kept', { body: htmlPage(TITLE, `${RIVER}。又及。`, '<p>来源：国际在线</p>') });
    pages.set('/fresh', { body: htmlPage(TITLE, `又及。${RIVER}`, '<p>来源：国际在线</p>') });
    const [fresh] = (await scan('/kept', '/fresh')).filter(({ joinedTo }) => joinedTo === undefined);
    expect(fresh).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      reasons: expect.arrayContaining([{ code: 'USE_PROHIBITED', about: 'WORK_CANCELED' }]),
    });
    const { finding } = await verdictOf(String(kept?.id), 'LICENSED_OUT_OF_SCOPE');
    expect(finding.reasons).toContainEqual({ code: 'LICENSE_OVER', about: 'WORK_CANCELED' });
    // not a letter of the page has changed: it is passed over, and judged all the same
    expect((await detail(String(same?.id))).finding.verdict).toBe('LICENSED_OK');
    expect(await scan('/same')).toEqual([]);
    const left = await verdictOf(String(same?.id), 'LICENSED_OUT_OF_SCOPE');
    expect(left.history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'LICENSED_OK'],
      ['SEEN_AGAIN', 'LICENSED_OUT_OF_SCOPE'],
    ]);
    expect(left.sightings).toEqual([]);
  });

  it('show whether a partner obeyed a kill: the page it declared is looked at when its time is over', async () => {
    const { dataSource } = database;
    // what the license's own triggers would have done, had it not been written past them
    const moved = [partnerId, 'https://news.cri.cn/river'];
    await dataSource.query('SELECT move_feed_entries(ARRAY[$1]::uuid[], ARRAY[$2])', moved);
    await get(AnnounceChanges).execute();
    const url = `${origin}/kept`;
    await dataSource.query('INSERT INTO advisory_page (advisory_id, url) SELECT id, $1 FROM advisory', [url]);
    const isSeen = (seen: string) =>
      until(`the page is ${seen}`, async () => {
        clock.advance({ seconds: 1 });
        return (
          (await dataSource.query('SELECT 1 FROM advisory_page WHERE url = $1 AND seen = $2', [url, seen])).length === 1
        );
      });
    clock.advance({ hours: 4 });
    await get(RunAdvisories).execute();
    await isSeen('STILL_UP');
    pages.set('/kept', { status: 404, body: '' });
    await scan('/kept');
    await isSeen('OBEYED');
  });
});
