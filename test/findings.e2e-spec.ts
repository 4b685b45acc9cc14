import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Caller, list, text } from './caller.js';
import { MovableClock } from './clock.js';
import { PASSWORD, type RunningTestService, startTestService } from './running-service.js';
import { type SampleSites, startSampleSites } from './sample-sites.js';
import { until } from './until.js';

const FERRY = 'tag:newsroom.example,2026:0001-river-ferry';
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

/** What becomes of findings in the running service, over HTTP: found, cleared by a license, taken up by a person, followed by reprints. */
describe('findings after a scan', () => {
  const clock = new MovableClock('2026-11-24T09:00:00+08:00');
  let service: RunningTestService;
  let sites: SampleSites;
  let partner: Caller;
  let desk: Caller;
  let legal: Caller;
  let found: readonly unknown[];

  beforeAll(async () => {
    sites = await startSampleSites();
    service = await startTestService({ clock, sitesPort: sites.port, hosts: sites.hosts });
    const anybody = new Caller(service.url);
    partner = await anybody.signedIn('partner@lanting-daily.example', PASSWORD);
    desk = await anybody.signedIn('desk@newsroom.example', PASSWORD);
    legal = await anybody.signedIn('legal@newsroom.example', PASSWORD);
  });
  afterAll(async () => {
    await service.stop();
    await sites.stop();
  });

  const pageOf = (host: string): string => {
    const url = sites.pages.find((page) => new URL(page).hostname === host);
    if (url === undefined) throw new Error(`no page of ${host}`);
    return url;
  };
  const at = (host: string): string => {
    const finding = found.find((each) => new URL(text(each, 'page')).hostname === host);
    return `/api/v1/findings/${text(finding, 'id')}`;
  };
  const scan = async (): Promise<readonly unknown[]> => {
    const targets = sites.pages.map((url) => ({ url }));
    const started = await legal.post('/api/v1/scans', { targets, revisit: 'ALL' });
    const address = `/api/v1/scans/${text(started.body, 'id')}`;
    await until('the scan ends', async () => {
      clock.advance({ seconds: 1 });
      return text((await legal.get(address)).body, 'state') === 'COMPLETED';
    });
    return list((await legal.get(`${address}/findings?limit=200`)).body, 'items');
  };
  const histories = async (address: string): Promise<readonly string[]> =>
    list((await legal.get(address)).body, 'history').map((each) => `${text(each, 'cause')} ${text(each, 'verdict')}`);

  it('say what they were asked about, and on what that rests', async () => {
    found = await scan();
    const { body, headers } = await legal.get(at('lanting-daily.example'));
    expect(body).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      decidedBy: 'MACHINE',
      version: 1,
      use: { medium: 'web', publication: { basis: expect.any(String) }, territory: { evidence: expect.any(Array) } },
      history: [{ cause: 'FOUND', sequence: 1 }],
    });
    expect(headers.get('etag')).toBe('"1"');
  });

  it('of a partner are cleared when its license is granted, with their history', async () => {
    const work = list((await desk.get('/api/v1/works?limit=200')).body, 'items').find(
      (each) => text(each, 'uri') === FERRY,
    );
    const drafted = await partner.post('/api/v1/license-requests', { workIds: [text(work, 'id')], scope: SCOPE });
    const request = `/api/v1/license-requests/${text(drafted.body, 'id')}`;
    const quoted = await partner.post(`${request}/submissions`, undefined, ifMatch(drafted));
    const accepted = await partner.post(
      `${request}/acceptances`,
      { quoteId: text(quoted.body, 'quote.id') },
      ifMatch(quoted),
    );
    const agreement = `/api/v1/agreements/${text(accepted.body, 'agreementId')}`;
    const read = await partner.get(agreement);
    const signature = { name: '周念', title: '总编', documentHash: text(read.body, 'documentHash') };
    const once = await partner.post(`${agreement}/signatures`, { ...signature, side: 'LICENSEE' }, ifMatch(read));
    const twice = await desk.post(
      `${agreement}/signatures`,
      { ...signature, name: '陈一', side: 'LICENSOR' },
      ifMatch(once),
    );
    const licenseId = text(twice.body, 'licenseId');
    await until(
      'the page is cleared',
      async () => text((await legal.get(at('lanting-daily.example'))).body, 'verdict') === 'LICENSED_OK',
    );
    await until(
      'the page without credit is a defect',
      async () =>
        text((await legal.get(at('m.lanting-daily.example'))).body, 'verdict') === 'LICENSED_ATTRIBUTION_DEFECT',
    );
    expect(await histories(at('lanting-daily.example'))).toEqual([
      'FOUND UNLICENSED_CANDIDATE',
      'LICENSE_CHANGED LICENSED_OK',
    ]);
    expect(text((await legal.get(at('mingtan-forum.example'))).body, 'verdict')).toBe('UNLICENSED_CANDIDATE');

    const workId = text(work, 'id');
    for (const host of ['lanting-daily.example', 'm.lanting-daily.example']) {
      expect((await partner.post('/api/v1/reprints', { licenseId, workId, url: pageOf(host) })).status).toBe(201);
    }
  });

  it('of a person are left alone by machines; only legal staff decide, and only on the version they saw', async () => {
    const decision = { verdict: 'NOT_OUR_WORK', note: 'the forum has it from the author' };
    const address = at('mingtan-forum.example');
    expect((await desk.post(`${address}/decisions`, decision, { 'if-match': '"1"' })).status).toBe(403);
    expect((await legal.post(`${address}/decisions`, decision, { 'if-match': '"7"' })).body).toMatchObject({
      code: 'VERSION_STALE',
    });
    const decided = await legal.post(`${address}/decisions`, decision, ifMatch(await legal.get(address)));
    expect(decided).toMatchObject({ status: 200, body: { verdict: 'NOT_OUR_WORK', decidedBy: 'PERSON', version: 2 } });
    const refused = await legal.post(`${address}/reports`, {});
    expect(refused.body).toMatchObject({ code: 'FINDING_NOT_REPORTABLE' });
  });

  it('of the next scan are joined to them, and tell declared reprints compliant or in breach', async () => {
    const again = await scan();
    expect(again.length).toBeGreaterThan(0);
    for (const each of again) expect(text(each, 'joinedTo')).not.toBe('');
    const listed = list((await legal.get('/api/v1/findings?limit=200')).body, 'items');
    expect(listed).toHaveLength(found.length);
    const states = await until('both reprints are looked at', async () => {
      const reprints = list((await partner.get('/api/v1/reprints')).body, 'items');
      const known = reprints.map((each) => `${new URL(text(each, 'url')).hostname} ${text(each, 'state')}`).sort();
      return !known.some((each) => each.endsWith('DECLARED')) && known;
    });
    expect(states).toEqual(['lanting-daily.example COMPLIANT', 'm.lanting-daily.example IN_BREACH']);
    const { body } = await partner.get('/api/v1/reprints');
    expect(JSON.stringify(body)).toContain('"cureEndsAt":"2026-11-27T16:00:00Z"');
    expect(await histories(at('mingtan-forum.example'))).toEqual(['FOUND UNLICENSED_CANDIDATE', 'PERSON NOT_OUR_WORK']);
  });
});
