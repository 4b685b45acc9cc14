import { claimsJobs } from '@app/claims';
import { JobQueues } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKENDS } from './backends.js';
import { type Answer, Caller, list, text } from './caller.js';
import { MovableClock } from './clock.js';
import { asOwner } from './database.js';
import { PASSWORD, type RunningTestService, startTestService } from './running-service.js';
import { type SampleSites, startSampleSites } from './sample-sites.js';
import { until } from './until.js';

const FERRY = 'tag:newsroom.example,2026:0001-river-ferry';
const TENDER = 'tag:newsroom.example,2026:0013-bridge-tender';
/** At least these stand in the log when the story is over. */
const EXPECTED_ACTIONS = [
  'works.works-imported',
  'parties.person-signed-in',
  'licensing.request-drafted',
  'licensing.quote-accepted',
  'licensing.agreement-signed',
  'licensing.license-granted',
  'scans.finding-recorded',
  'infringement.report-received',
  'infringement.case-opened',
  'infringement.report-dismissed',
  'claims.claim-filed',
  'claims.draft-lapsed',
];
const SCOPE = {
  uses: ['reprint'],
  domains: ['lanting-daily.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termStartsAt: '2026-11-20T00:00:00+08:00',
  termEndsAt: '2027-11-20T00:00:00+08:00',
};

const ifMatch = (answer: Answer): Record<string, string> => ({ 'if-match': answer.headers.get('etag') ?? '' });
const sweepDueDrafts = claimsJobs.filter(({ name }) => name === 'claims.sweep-due-drafts');

/** The whole story of a newsroom, told over HTTP: each test goes on where the one before it ended. */
describe.each(BACKENDS)('the story, with queues on $name', ({ redisUrl }) => {
  const clock = new MovableClock('2026-11-24T09:00:00+08:00');
  let service: RunningTestService;
  let sites: SampleSites;
  let anybody: Caller;
  let partner: Caller;
  let desk: Caller;
  let legal: Caller;
  const works = new Map<string, string>();
  let certificateNumber: string;
  let findings: readonly unknown[];

  beforeAll(async () => {
    sites = await startSampleSites();
    const redis = redisUrl === undefined ? {} : { redisUrl };
    service = await startTestService({ clock, sitesPort: sites.port, hosts: sites.hosts, ...redis });
    anybody = new Caller(service.url);
    partner = await anybody.signedIn('partner@lanting-daily.example', PASSWORD);
    desk = await anybody.signedIn('desk@newsroom.example', PASSWORD);
    legal = await anybody.signedIn('legal@newsroom.example', PASSWORD);
  });
  afterAll(async () => {
    await service.stop();
    await sites.stop();
  });

  it('1. the newsroom is imported, and the source label has decided the origin of each work', async () => {
    const { body } = await desk.get('/api/v1/works?limit=200');
    for (const work of list(body, 'items')) works.set(text(work, 'uri'), text(work, 'id'));
    expect(works.size).toBeGreaterThanOrEqual(30);
    const origins = list(body, 'items').map((work) => text(work, 'origin'));
    expect(new Set(origins)).toEqual(new Set(['OWN', 'THIRD_PARTY', 'UNKNOWN']));
  });

  it('2a. a third-party work is refused with the reason and whom to ask', async () => {
    const { status, body } = await partner.post('/api/v1/license-requests', {
      workIds: [works.get(TENDER)],
      scope: SCOPE,
    });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'WORK_THIRD_PARTY' } });
    expect(JSON.stringify(body)).toContain('晨江日报');
  });

  it('2b. an own work is requested, quoted, accepted, signed by both sides, licensed and certified', async () => {
    const drafted = await partner.post('/api/v1/license-requests', { workIds: [works.get(FERRY)], scope: SCOPE });
    expect(drafted.status).toBe(201);
    const request = `/api/v1/license-requests/${text(drafted.body, 'id')}`;
    const quoted = await partner.post(`${request}/submissions`, undefined, ifMatch(drafted));
    expect(quoted.body).toMatchObject({ state: 'QUOTED', quote: { basis: 'TARIFF', total: { currency: 'CNY' } } });
    const accepted = await partner.post(
      `${request}/acceptances`,
      { quoteId: text(quoted.body, 'quote.id') },
      ifMatch(quoted),
    );
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED' });
    const agreement = `/api/v1/agreements/${text(accepted.body, 'agreementId')}`;
    const read = await partner.get(agreement);
    const signature = { name: '周念', title: '总编', documentHash: text(read.body, 'documentHash') };
    const once = await partner.post(`${agreement}/signatures`, { ...signature, side: 'LICENSEE' }, ifMatch(read));
    expect(once.status).toBe(200);
    const twice = await desk.post(
      `${agreement}/signatures`,
      { ...signature, name: '陈一', side: 'LICENSOR' },
      ifMatch(once),
    );
    certificateNumber = text(twice.body, 'certificateNumber');
    const license = await partner.get(`/api/v1/licenses/${text(twice.body, 'licenseId')}`);
    expect(license.body).toMatchObject({ state: 'ACTIVE' });
  });

  it('2c. anybody verifies the certificate, as JSON and as a page', async () => {
    const json = await anybody.get(`/verify/${certificateNumber}`, { accept: 'application/json' });
    expect(json).toMatchObject({ status: 200, body: { status: 'valid' } });
    const page = await anybody.get(`/verify/${certificateNumber}`, { accept: 'text/html' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.body).toContain(certificateNumber);
    const impossible = await anybody.get('/verify/nothing-of-ours', { accept: 'application/json' });
    expect(impossible).toMatchObject({ status: 422, body: { code: 'CERTIFICATE_NUMBER_IMPOSSIBLE' } });
  });

  it('3. the one question is answered with verdict and reasons; what is not granted is not permitted', async () => {
    const ask = (over: object) =>
      partner.post('/api/v1/decisions', {
        workId: works.get(FERRY),
        action: 'reprint',
        domain: 'lanting-daily.example',
        territory: 'CN',
        medium: 'web',
        language: 'zh-Hans',
        ...over,
      });
    const yes = await ask({});
    expect(yes.body).toMatchObject({ verdict: 'PERMITTED' });
    expect(JSON.stringify(yes.body)).toContain('来源：国际在线');
    expect((await ask({ territory: 'US' })).body).toMatchObject({ verdict: 'NOT_LICENSED' });
    expect((await ask({ at: '2027-11-20T00:00:00+08:00' })).body).toMatchObject({ verdict: 'NOT_LICENSED' });
    expect((await ask({ workId: works.get(TENDER) })).body).toMatchObject({
      verdict: expect.not.stringMatching('PERMITTED'),
    });
  });

  it('4. a scan judges each page for what it is, and keeps a copy', async () => {
    const targets = sites.pages.map((url) => ({ url }));
    const started = await legal.post('/api/v1/scans', { targets });
    expect(started.status).toBe(202);
    const scan = `/api/v1/scans/${text(started.body, 'id')}`;
    const ended = await until('the scan ends', async () => {
      const { body } = await legal.get(scan);
      return text(body, 'state') === 'COMPLETED' ? body : undefined;
    });
    expect(ended).toMatchObject({
      failures: [],
      progress: { targets: targets.length, done: targets.length, failed: 0 },
    });
    const { body } = await legal.get(`${scan}/findings?limit=200`);
    findings = list(body, 'items');
    const verdicts = Object.fromEntries(
      findings.map((finding) => [new URL(text(finding, 'page')).hostname, text(finding, 'verdict')]),
    );
    expect(verdicts).toMatchObject({
      'lanting-daily.example': 'LICENSED_OK',
      'm.lanting-daily.example': 'LICENSED_ATTRIBUTION_DEFECT',
      'mingtan-forum.example': 'UNLICENSED_CANDIDATE',
      'tidewater-reader.example': 'UNLICENSED_CANDIDATE',
      'sparrow-notes.example': 'POSSIBLY_EXEMPT_REVIEW',
      'pingyuan-review.example': 'POSSIBLY_EXEMPT_REVIEW',
      'harbor-links.example': 'LINK_ONLY',
    });
  });

  it('4b. the stored copy is served as text, never as a page', async () => {
    const finding = findingAt('mingtan-forum.example');
    const snapshot = await legal.get(`/api/v1/findings/${text(finding, 'id')}/snapshot`);
    expect(snapshot.headers.get('content-type')).toContain('text/plain');
    expect(snapshot.headers.get('content-disposition')).toContain('attachment');
  });

  it('5. a finding becomes a report once, and legal staff make a case of it or dismiss it with a reason', async () => {
    const copy = findingAt('mingtan-forum.example');
    const filed = await legal.post(`/api/v1/findings/${text(copy, 'id')}/reports`, {});
    expect(filed).toMatchObject({ status: 201, body: { state: 'RECEIVED' } });
    const again = await legal.post(`/api/v1/findings/${text(copy, 'id')}/reports`, {});
    expect(text(again.body, 'reportId')).toBe(text(filed.body, 'reportId'));
    const report = await legal.get(`/api/v1/reports/${text(filed.body, 'reportId')}`);
    expect(report.body).toMatchObject({ kind: 'UNAUTHORIZED_USE' });
    const opened = await legal.post(
      `/api/v1/reports/${text(filed.body, 'reportId')}/cases`,
      { reason: 'whole work, no license, no credit' },
      ifMatch(report),
    );
    expect(opened).toMatchObject({ status: 201, body: { state: 'DETECTED' } });
    const jump = await legal.post(
      `/api/v1/cases/${text(opened.body, 'id')}/transitions`,
      { to: 'notice_sent', reason: 'in a hurry' },
      ifMatch(opened),
    );
    expect(jump).toMatchObject({ status: 409, body: { code: 'STATE_REFUSED' } });
    const other = await legal.post(`/api/v1/findings/${text(findingAt('sparrow-notes.example'), 'id')}/reports`, {});
    const seen = await legal.get(`/api/v1/reports/${text(other.body, 'reportId')}`);
    const dismissed = await legal.post(
      `/api/v1/reports/${text(other.body, 'reportId')}/dismissals`,
      { ground: 'NOT_INFRINGING', reason: 'a paragraph quoted in a personal essay' },
      ifMatch(seen),
    );
    expect(dismissed.body).toMatchObject({ state: 'DISMISSED' });
  });

  it('6a. anyone files a claim; the window is computed and explained, and a late claim is marked and still received', async () => {
    const claim = (on: string) =>
      anybody.post('/api/v1/claims', {
        kind: 'COPYRIGHT',
        workUri: FERRY,
        arose: { on, basis: 'PUBLICATION' },
        claimant: { name: '读者甲', email: 'reader@reader.example' },
        statement: '文中引用了我的照片说明。',
        submit: true,
      });
    const intime = await claim('2026-11-20');
    expect(intime).toMatchObject({ status: 201, body: { state: 'RECEIVED', withinWindow: true, late: false } });
    expect(list(intime.body, 'window.trace').length).toBeGreaterThan(1);
    const late = await claim('2026-09-01');
    expect(late).toMatchObject({ status: 201, body: { state: 'RECEIVED', withinWindow: false, late: true } });
    expect(text(late.body, 'window.lastDay')).toBe('2026-10-08');
  });

  it('6b. an unfinished draft lapses exactly once, when the clock has passed its day', async () => {
    const draft = await anybody.post('/api/v1/claims', {
      kind: 'CONTENT',
      workUri: FERRY,
      arose: { on: '2026-11-23', basis: 'STATED_EVENT' },
    });
    expect(draft).toMatchObject({ status: 201, body: { state: 'DRAFT' } });
    const id = text(draft.body, 'id');
    const lapses = async (): Promise<number> => {
      const { body } = await legal.get(`/api/v1/audit/subjects/claim/${id}`);
      return list(body, 'items').filter((entry) => text(entry, 'action') === 'claims.draft-lapsed').length;
    };
    const sweepTwice = async (): Promise<void> => {
      const queues = service.app.get(JobQueues);
      for (const job of [...sweepDueDrafts, ...sweepDueDrafts]) await queues.add(job, [{}]);
    };
    await service.startSecondWorker();
    await sweepTwice();
    clock.moveTo('2027-02-01T00:00:00+08:00');
    legal = await anybody.signedIn('legal@newsroom.example', PASSWORD);
    await until('the draft lapses', async () => {
      await sweepTwice();
      return (await lapses()) > 0;
    });
    await sweepTwice();
    expect(await lapses()).toBe(1);
  });

  it('7. every change stands in the log, which verifies, and shows a change made behind its back', async () => {
    const verdict = await legal.get('/api/v1/audit/verification');
    expect(verdict.body).toMatchObject({ consistent: true, problems: [] });
    const log = await legal.get('/api/v1/audit/entries');
    const entries = String(log.body)
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const actions = new Set(entries.map((entry) => text(entry, 'action')));
    expect([...actions]).toEqual(expect.arrayContaining(EXPECTED_ACTIONS));
    // what the outside causes is found under the request that did
    const asked = entries.filter((entry) => ['PERSON', 'TOKEN', 'PUBLIC'].includes(text(Object(entry).actor, 'kind')));
    const causes = asked.map((entry) => text(entry, 'correlationId'));
    expect(new Set(causes).size).toBeGreaterThan(10);
    await asOwner(service.database, "UPDATE audit_entry SET subject_id = 'another' WHERE recorded = 3");
    const broken = await legal.get('/api/v1/audit/verification');
    expect(broken.body).toMatchObject({ consistent: false });
  });

  const findingAt = (host: string): unknown => {
    const found = findings.find((finding) => new URL(text(finding, 'page')).hostname === host);
    if (found === undefined) throw new Error(`no finding at ${host}`);
    return found;
  };
});
