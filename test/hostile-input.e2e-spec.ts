import { ERRORS } from '@app/contract';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Caller, list, text } from './caller.js';
import { MovableClock } from './clock.js';
import { describedRoutes, mutations, type Route } from './described-routes.js';
import { FORGED_CURSORS, HOSTILE_BODIES, HOSTILE_HEADERS, HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile-values.js';
import { PASSWORD, type RunningTestService, startTestService } from './running-service.js';
import { type SampleSites, startSampleSites } from './sample-sites.js';
import { until } from './until.js';

const FERRY = 'tag:newsroom.example,2026:0001-river-ferry';
const PEOPLE = {
  partner: 'partner@lanting-daily.example',
  otherPartner: 'partner@chenjiang.example',
  desk: 'desk@newsroom.example',
  legal: 'legal@newsroom.example',
  admin: 'admin@newsroom.example',
} as const;
type Who = 'nobody' | keyof typeof PEOPLE;
/** Requests under way at once. */
const AT_ONCE = 24;
/** Of what the inside looks like. */
const LEAKS =
  /node_modules|\.[jt]s:\d|\\n +at |\/(?:libs|apps|dist|home|tmp)\/\w|\b(?:SELECT|INSERT INTO|UPDATE) |\bpg_|QueryFailed|\w+Error\b|for type|column "|cannot read prop/i;

/** A request that a stranger might send, and what came back. */
interface Attempt {
  readonly who: Who;
  readonly method: Route['method'];
  readonly path: string;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

describe('whatever anybody sends', () => {
  const clock = new MovableClock('2026-11-24T09:00:00+08:00');
  const callers = new Map<Who, Caller>();
  /** Path parameters that lead somewhere. */
  const places = new Map<string, string>();
  let service: RunningTestService;
  let sites: SampleSites;
  let routes: readonly Route[];
  let count = 0;

  beforeAll(async () => {
    sites = await startSampleSites();
    service = await startTestService({ clock, sitesPort: sites.port, hosts: sites.hosts });
    const nobody = new Caller(service.url);
    callers.set('nobody', nobody);
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
      callers.set(who, await nobody.signedIn(PEOPLE[who], PASSWORD));
    routes = describedRoutes((await nobody.get('/openapi.json')).body);
    await fillPlaces();
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await sites.stop();
  });

  it('as a body that is none is refused with a code', async () => {
    const attempts = routes
      .filter(({ method }) => method !== 'GET')
      .flatMap((route) =>
        everybody().flatMap((who) =>
          HOSTILE_BODIES.map((raw) => ({
            who,
            method: route.method,
            path: placed(route),
            raw,
            headers: { 'if-match': '"1"' },
          })),
        ),
      );
    await expectCalm(attempts);
  }, 60_000);

  it('in any place of a body is taken or refused, and breaks nothing', async () => {
    const attempts: (() => Promise<Attempt>)[] = [];
    for (const route of routes.filter(({ sample }) => sample !== undefined)) {
      const who = await whoMay(route);
      const replacements = isCostly(route) ? HOSTILE_VALUES.slice(0, 12) : HOSTILE_VALUES;
      const bodies = samplesOf(route).flatMap((sample) => [...mutations(sample, replacements)]);
      attempts.push(...bodies.map((body) => () => aimed(route, who, JSON.stringify(body))));
    }
    await expectCalm(attempts);
  }, 60_000);

  it('in any query or path is taken or refused, and breaks nothing', async () => {
    const attempts: Attempt[] = [];
    for (const route of routes) {
      const who = await whoMay(route);
      const headers = { 'if-match': '"1"', 'content-type': 'application/json' };
      const body = route.sample === undefined ? {} : { raw: JSON.stringify(route.sample) };
      const shot = { who, method: route.method, headers, ...body };
      for (const name of route.queryNames) {
        const values = name === 'cursor' ? [...HOSTILE_TEXTS, ...FORGED_CURSORS] : HOSTILE_TEXTS;
        for (const value of values) attempts.push({ ...shot, path: `${placed(route)}?${name}=${encoded(value)}` });
        for (const query of [
          `${name}=1&${name}=2`,
          `${name}[]=1`,
          `${name}[a]=1`,
          name,
          `${name}=%ZZ`,
          `__proto__[a]=1`,
        ])
          attempts.push({ ...shot, path: `${placed(route)}?${query}` });
      }
      for (const [parameter] of route.template.matchAll(/\{\w+\}/g))
        for (const value of [...HOSTILE_TEXTS.map(encoded), '%ZZ', '%', '%2e%2e', '..'])
          attempts.push({ ...shot, path: placed(route, parameter, value) });
    }
    await expectCalm(attempts);
  }, 60_000);

  it('in any header is taken or refused, and breaks nothing', async () => {
    const attempts: Attempt[] = [];
    for (const route of routes) {
      const who = await whoMay(route);
      const body = route.sample === undefined ? {} : { raw: JSON.stringify(route.sample) };
      const usual = body.raw === undefined ? {} : { 'content-type': 'application/json' };
      for (const [name, values] of HOSTILE_HEADERS)
        for (const value of values)
          attempts.push({
            who,
            method: route.method,
            path: placed(route),
            ...body,
            headers: { ...usual, [name]: value },
          });
    }
    await expectCalm(attempts);
  }, 60_000);

  it('to an address or with a method that is not there is refused with a code', async () => {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
    const nowhere = [
      '/nowhere',
      '/api/v2/works',
      '/api/v1/',
      '/..%2f..%2fetc/passwd',
      '/%00',
      '/%ZZ',
      `/${'x/'.repeat(2_000)}`,
    ];
    const paths = [...routes.map((route) => placed(route)), ...nowhere, '/.env', '/docs/../.env', '/docs/%2e%2e/.env'];
    await expectCalm(
      everybody().flatMap((who) => methods.flatMap((method) => paths.map((path) => ({ who, method, path })))),
    );
  }, 60_000);

  it('leaves the service whole: it works, and its log verifies', async () => {
    expect((await caller('nobody').get('/readyz')).status).toBe(200);
    expect((await caller('legal').get('/api/v1/audit/verification')).body).toMatchObject({ consistent: true });
    for (const path of ['/api/v1/works', '/api/v1/partners', '/api/v1/accounts', '/api/v1/findings', '/api/v1/scans'])
      expect(await caller('admin').get(path)).toMatchObject({ status: 200 });
    for (const path of ['/api/v1/claims', '/api/v1/reports', '/api/v1/cases', '/api/v1/license-requests'])
      expect(await caller('legal').get(path)).toMatchObject({ status: 200 });
  });

  const caller = (who: Who): Caller => {
    const found = callers.get(who);
    if (found === undefined) throw new Error(`nobody is ${who}`);
    return found;
  };
  const everybody = (): Who[] => [...callers.keys()];
  const encoded = (value: string): string => encodeURIComponent(value.toWellFormed()).slice(0, 6_000);

  /** The route's path with its parameters in place; one of them may be replaced. */
  function placed({ template }: Route, parameter?: string, value?: string): string {
    return template.replaceAll(/\{\w+\}/g, (name) => (name === parameter ? value : places.get(name)) ?? 'none');
  }

  /** Somebody whom the role guard lets in. */
  async function whoMay(route: Route): Promise<Who> {
    if (route.isPublic) return 'nobody';
    for (const who of ['partner', 'desk', 'legal', 'admin'] as const) {
      const raw = route.method === 'GET' ? {} : { raw: '{}' };
      const { body, status } = await send({ who, method: route.method, path: placed(route), ...raw });
      if (status !== 403 || text(body, 'code') !== 'FORBIDDEN_ROLE') return who;
    }
    throw new Error(`nobody may ${route.method} ${route.template}`);
  }

  async function send({ who, method, path, raw, headers }: Attempt): Promise<Answer> {
    return caller(who).raw(method, path, raw, headers);
  }

  async function expectCalm(attempts: readonly (Attempt | (() => Promise<Attempt>))[]): Promise<void> {
    const complaints = new Map<string, string>();
    const queue = attempts.values();
    const work = async (): Promise<void> => {
      for (const next of queue) {
        const attempt = typeof next === 'function' ? await next() : next;
        const t0 = performance.now();
        const watch = setTimeout(() => process.stderr.write('HANG ' + shown(attempt) + '\n'), 4000);
        const ans = await send(attempt);
        clearTimeout(watch);
        if (performance.now() - t0 > 1500) process.stderr.write('SLOW ' + Math.round(performance.now() - t0) + ' ' + shown(attempt) + '\n');
        const complaint = complaintAbout(ans);
        if (complaint !== undefined)
          complaints.set(`${attempt.method} ${attempt.path.slice(0, 60)} ${complaint}`, shown(attempt));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect([...complaints].map((entry) => entry.join(' ← '))).toEqual([]);
  }

  function complaintAbout({ status, headers, body }: Answer): string | undefined {
    if (status >= 500) return String(status);
    if (status < 400) return undefined;
    const type = headers.get('content-type') ?? 'no type';
    if (type.startsWith('text/html') && String(body).includes('<h1>')) return undefined;
    if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
    if (!Object.hasOwn(ERRORS, text(body, 'code'))) return `${status} with the unknown code ${text(body, 'code')}`;
    const leak = LEAKS.exec(JSON.stringify(body));
    return leak === null ? undefined : `${status} shows its inside: ${leak[0]}`;
  }

  const shown = ({ who, method, path, raw, headers }: Attempt): string =>
    `${who} ${method} ${path.slice(0, 160)} ${raw?.slice(0, 200) ?? ''} ${JSON.stringify(headers ?? {}).slice(0, 100)}`;

  /** Signing in and opening an account cost a slow hash each. */
  const isCostly = ({ template }: Route): boolean => /sessions|accounts/.test(template);

  /** Bodies that go through: what the description gives, and better ones where that is refused early. */
  function samplesOf({ template, method, sample }: Route): readonly unknown[] {
    return GOOD_BODIES[`${method} ${template}`]?.(places) ?? [sample];
  }

  /** A mutated body at a thing that is there, in the version that is there. */
  async function aimed(route: Route, who: Who, body: string): Promise<Attempt> {
    count += 1;
    const raw = body.replaceAll('#', String(count));
    const attempt = { who, method: route.method, path: placed(route), raw };
    if (route.template.startsWith('/api/v1/claims/{claimId}') && who === 'nobody') {
      const opened = await caller('nobody').post('/api/v1/claims', CLAIM);
      const path = attempt.path.replace(places.get('{claimId}') ?? '', text(opened.body, 'id'));
      return { ...attempt, path, headers: { 'claim-token': text(opened.body, 'token') } };
    }
    const parent = /^(.*\{\w+\})\/[a-z-]+$/.exec(route.template)?.[1];
    if (parent === undefined) return attempt;
    const seen = await caller(who).get(placed({ ...route, template: parent }));
    return { ...attempt, headers: { 'if-match': seen.headers.get('etag') ?? '"1"' } };
  }

  /** One of everything, so that requests get past the question whether it is there. */
  async function fillPlaces(): Promise<void> {
    const [desk, legal, partner] = [caller('desk'), caller('legal'), caller('partner')];
    const works = await desk.get('/api/v1/works?limit=200');
    const ferry = list(works.body, 'items').find((work) => text(work, 'uri') === FERRY);
    places.set('{workId}', text(ferry, 'id'));
    places.set('{format}', 'json').set('{type}', 'claim').set('{id}', text(ferry, 'id'));
    places.set('{partnerId}', text((await partner.get('/api/v1/me')).body, 'partner.id'));
    const ifMatch = (answer: Answer) => ({ 'if-match': answer.headers.get('etag') ?? '' });
    const draft = { workIds: [places.get('{workId}')], scope: SCOPE };
    const drafted = await partner.post('/api/v1/license-requests', draft);
    const request = `/api/v1/license-requests/${text(drafted.body, 'id')}`;
    const quoted = await partner.post(`${request}/submissions`, undefined, ifMatch(drafted));
    const quoteId = text(quoted.body, 'quote.id');
    const accepted = await partner.post(`${request}/acceptances`, { quoteId }, ifMatch(quoted));
    places.set('{agreementId}', text(accepted.body, 'agreementId'));
    const agreement = `/api/v1/agreements/${text(accepted.body, 'agreementId')}`;
    const read = await partner.get(agreement);
    const signature = { name: '周念', title: '总编', documentHash: text(read.body, 'documentHash') };
    const once = await partner.post(`${agreement}/signatures`, { ...signature, side: 'LICENSEE' }, ifMatch(read));
    const twice = await desk.post(`${agreement}/signatures`, { ...signature, side: 'LICENSOR' }, ifMatch(once));
    places.set('{licenseId}', text(twice.body, 'licenseId')).set('{number}', text(twice.body, 'certificateNumber'));
    places.set('{requestId}', text((await partner.post('/api/v1/license-requests', draft)).body, 'id'));
    const targets = sites.pages.filter((url) => url.includes('mingtan')).map((url) => ({ url }));
    const scan = text((await legal.post('/api/v1/scans', { targets })).body, 'id');
    places.set('{scanId}', scan);
    await until(
      'the scan ends',
      async () => text((await legal.get(`/api/v1/scans/${scan}`)).body, 'state') === 'COMPLETED',
    );
    const finding = text((await legal.get(`/api/v1/scans/${scan}/findings`)).body, 'items.0.id');
    places.set('{findingId}', finding);
    const report = text((await legal.post(`/api/v1/findings/${finding}/reports`, {})).body, 'reportId');
    const seen = await legal.get(`/api/v1/reports/${report}`);
    const opened = await legal.post(`/api/v1/reports/${report}/cases`, { reason: 'copied whole' }, ifMatch(seen));
    places.set('{caseId}', text(opened.body, 'id'));
    const other = { kind: 'FALSE_AGENT', url: 'https://agent.example/offer', statement: 'sells your works' };
    places.set('{reportId}', text((await legal.post('/api/v1/reports', other)).body, 'reportId'));
    places.set(
      '{claimId}',
      text((await caller('nobody').post('/api/v1/claims', { ...CLAIM, submit: true })).body, 'id'),
    );
  }
});

const SCOPE = {
  uses: ['reprint'],
  domains: ['lanting-daily.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termStartsAt: '2026-11-20T00:00:00+08:00',
  termEndsAt: '2027-11-20T00:00:00+08:00',
};

const CLAIM = {
  kind: 'COPYRIGHT',
  workUri: FERRY,
  arose: { on: '2026-11-20', basis: 'PUBLICATION' },
  claimant: { name: '读者甲', email: 'reader@reader.example' },
  statement: '文中引用了我的照片说明。',
};

/** Bodies that go through, for routes whose description alone gives none; `#` becomes a number used once. */
const GOOD_BODIES: Readonly<Record<string, (places: ReadonlyMap<string, string>) => readonly unknown[]>> = {
  'POST /api/v1/partners': () => [
    { name: 'Partner #', registration: { country: 'GB', number: 'N#' }, domains: ['p#.example'] },
    { name: 'Partner #', uscc: '91310000MA1FL0AB0T', domains: [], expiresAt: '2027-01-01T00:00:00+08:00' },
  ],
  'POST /api/v1/accounts': () => [
    { email: 'a#@newsroom.example', displayName: 'A', password: 'long enough to be one', roles: ['DESK'] },
  ],
  'POST /api/v1/partners/{partnerId}/accounts': () => [
    { email: 'p#@newsroom.example', displayName: 'P', password: 'long enough to be one' },
  ],
  'POST /api/v1/license-requests': (places) => [{ workIds: [places.get('{workId}')], scope: SCOPE }],
  'POST /api/v1/decisions': (places) => {
    const question = {
      workId: places.get('{workId}'),
      action: 'reprint',
      domain: 'lanting-daily.example',
      territory: 'CN',
    };
    const whole = { ...question, medium: 'web', language: 'zh-Hans', at: '2026-12-01T00:00:00+08:00' };
    return [whole, { questions: [whole] }];
  },
  'POST /api/v1/claims': () => [CLAIM, { ...CLAIM, learnedOn: '2026-11-21', submit: true }],
  'PATCH /api/v1/claims/{claimId}': () => [{ ...CLAIM, learnedOn: '2026-11-21' }],
  'POST /api/v1/reports': (places) => [
    {
      kind: 'UNAUTHORIZED_USE',
      url: 'https://copy.example/#',
      workId: places.get('{workId}'),
      statement: 'copied',
      contact: 'a@b.example',
    },
  ],
  'POST /api/v1/scans': () => [
    { targets: [{ url: 'http://127.0.0.1:1/#' }] },
    { targets: [{ upload: 'a'.repeat(64), url: 'https://a.example/', name: 'a.html', contentType: 'text/html' }] },
  ],
  'POST /api/v1/scans/uploads': () => [{ name: 'a.html', base64: 'PGh0bWw+' }],
  'POST /api/v1/works/imports': () => [
    [
      {
        uri: 'tag:x.example,2026:#',
        title: 'T',
        text: '#',
        language: 'en',
        source: 'x',
        published: '2026-01-01T00:00:00Z',
      },
    ],
  ],
  'POST /api/v1/certificates/verify': (places) => [{ number: places.get('{number}') }, { token: 'e30.e30.e30' }],
  'POST /api/v1/reprints/credit-checks': () => [
    { html: '<p>来源：国际在线</p>', url: 'https://a.example/' },
    { text: '来源：国际在线' },
  ],
  'POST /api/v1/license-requests/{requestId}/quotes': () => [{ netMinor: 5_000 }],
};
