import { ERRORS } from '@app/contract';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, at, text } from './caller.js';
import { MovableClock } from './clock.js';
import { describedRoutes, mutations, type Route } from './described-routes.js';
import { type Attempt, HostileStage, oauthError, type Who } from './hostile-stage.js';
import { FORGED_CURSORS, HOSTILE_BODIES, HOSTILE_HEADERS, HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile-values.js';
import { ROUTE_ROLES } from './route-roles.js';
import { type RunningTestService, startTestService } from './running-service.js';
import { type SampleSites, startSampleSites } from './sample-sites.js';
import { share } from './thorough.js';
import { watchConnections } from './watch-connections.js';

const PATIENCE_MS = 300_000;
/** Requests under way at once; more than the service has connections to its database. */
const AT_ONCE = 24;
/** What only the inside knows. */
const INSIDE =
  /node_modules|\.[jt]s:\d|\\n +at |\/(?:libs|apps|dist|home|tmp)\/\w|\b(?:SELECT|INSERT INTO|UPDATE) |\bpg_|QueryFailed|\wError\b|for type|column "|cannot read prop/i;
/** Signing in and opening an account cost a slow hash each. */
const COSTLY = /\/(?:sessions|accounts|invitations\/acceptances)$/;
/** What a route must be asked to answer anything. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '/api/v1/agents': '?name=x',
  '/api/v1/license-options': '?workId={spareWorkId}',
  '/api/v1/audit/proofs/inclusion': '?hash={entryHash}',
  '/api/v1/audit/proofs/consistency': '?from=1',
};

describe('whatever anybody sends', () => {
  let service: RunningTestService;
  let sites: SampleSites;
  let stage: HostileStage;
  let routes: readonly Route[];
  let secondConnections: ReadonlySet<string>;

  beforeAll(async () => {
    const clock = new MovableClock('2026-11-24T09:00:00+08:00');
    sites = await startSampleSites();
    service = await startTestService({ clock, sitesPort: sites.port, hosts: sites.hosts });
    secondConnections = watchConnections(service.app);
    stage = await HostileStage.open(service.url, sites.pages.find((url) => url.includes('mingtan')) ?? '');
    routes = describedRoutes((await stage.caller('nobody').get('/openapi.json')).body);
  }, PATIENCE_MS);
  afterAll(async () => {
    await service.stop();
    await sites.stop();
  });

  it('gets in only where the table of routes and roles says so', async () => {
    const admitted: Record<string, readonly string[]> = {};
    for (const route of routes) {
      const each = stage.everybody.map(async (who) => ((await stage.isAdmitted(route, who)) ? [who] : []));
      admitted[`${route.method} ${route.template}`] = (await Promise.all(each)).flat();
    }
    expect(admitted).toEqual(ROUTE_ROLES);
  });

  it('never shows one partner what is another’s, nor that it is there', async () => {
    const owned = routes.filter(({ template }) =>
      /\{(?:partner|account|invitation|token|request|agreement|license|invoice|amendment|reprint)Id\}/.test(template),
    );
    expect(owned.length).toBeGreaterThan(10);
    for (const route of owned) {
      for (const good of route.method === 'GET' ? [undefined] : [...stage.goodBodies(route), undefined]) {
        const headers = { 'if-match': '"1"' };
        const raw = good === undefined ? {} : { raw: JSON.stringify(good) };
        const path = stage.pathOf(route);
        const { status, body } = await stage.send({ who: 'otherPartner', method: route.method, path, headers, ...raw });
        const code = text(body, 'code');
        expect({ path, isHidden: [400, 404].includes(status) || code === 'FORBIDDEN_ROLE' }).toEqual({
          path,
          isHidden: true,
        });
      }
    }
    for (const path of ['/api/v1/license-requests', '/api/v1/licenses', '/api/v1/feeds/json'])
      expect(at((await stage.caller('otherPartner').get(path)).body, 'items')).toEqual([]);
  });

  it(
    'as a body that is none is refused with a code',
    async () => {
      const attempts = routes
        .filter(({ method }) => method !== 'GET')
        .map(async (route) => {
          const shot = { method: route.method, path: stage.pathOf(route), headers: { 'if-match': '"1"' } };
          const people = new Set<Who>(['nobody', await stage.whoMay(route)]);
          return [...people].flatMap((who) => HOSTILE_BODIES.map((raw) => ({ ...shot, who, raw })));
        });
      await expectCalm(share((await Promise.all(attempts)).flat()));
    },
    PATIENCE_MS,
  );

  it(
    'in any place of a body is taken or refused, and breaks nothing',
    async () => {
      const attempts: (() => Promise<Attempt>)[] = [];
      for (const route of routes.filter(({ sample }) => sample !== undefined)) {
        const who = await stage.whoMay(route);
        const values = COSTLY.test(route.template) ? HOSTILE_VALUES.slice(0, 8) : HOSTILE_VALUES;
        for (const good of stage.goodBodies(route))
          for (const body of mutations(good, values))
            attempts.push(() => stage.aimed(route, who, JSON.stringify(body)));
      }
      await expectCalm(share(attempts));
    },
    PATIENCE_MS,
  );

  it(
    'in any query or path is taken or refused, and breaks nothing',
    async () => {
      const attempts: Attempt[] = [];
      for (const route of routes) {
        const shot = { ...(await bodyOf(route)), who: await stage.whoMay(route), method: route.method };
        const path = stage.pathOf(route);
        for (const name of route.queryNames) {
          const values = name === 'cursor' ? [...HOSTILE_TEXTS, ...FORGED_CURSORS] : HOSTILE_TEXTS;
          const crooked = [`${name}=1&${name}=2`, `${name}[]=1`, `${name}[a]=1`, name, `${name}=%ZZ`, '__proto__[a]=1'];
          const queries = [...values.map((value) => `${name}=${encoded(value)}`), ...crooked];
          attempts.push(...queries.map((query) => ({ ...shot, path: `${path}?${query}` })));
        }
        for (const [parameter] of route.template.matchAll(/\{\w+\}/g)) {
          const values = [...HOSTILE_TEXTS.map(encoded), '%ZZ', '%', '%2e%2e', '..'];
          attempts.push(...values.map((value) => ({ ...shot, path: stage.pathOf(route, parameter, value) })));
        }
      }
      await expectCalm(attempts);
    },
    PATIENCE_MS,
  );

  it(
    'in any header is taken or refused, and breaks nothing',
    async () => {
      const attempts: Attempt[] = [];
      for (const route of routes.filter(({ template }) => !COSTLY.test(template))) {
        const { raw, headers: usual } = await bodyOf(route);
        const shot = { who: await stage.whoMay(route), method: route.method, path: stage.pathOf(route) };
        for (const [name, where, values] of HOSTILE_HEADERS) {
          if (!where.test(`${route.method} ${route.template}`)) continue;
          const body = raw === undefined ? {} : { raw };
          attempts.push(...values.map((value) => ({ ...shot, ...body, headers: { ...usual, [name]: value } })));
        }
      }
      await expectCalm(attempts);
    },
    PATIENCE_MS,
  );

  it(
    'to an address or with a method that is not there is refused with a code',
    async () => {
      const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
      const nowhere = ['/nowhere', '/api/v1/', '/..%2f..%2fetc/passwd', '/%00', '/%ZZ', `/${'x/'.repeat(2_000)}`];
      const paths = [...routes.map((route) => stage.pathOf(route)), ...nowhere, '/.env', '/docs/%2e%2e/.env'];
      await expectCalm(methods.flatMap((method) => paths.map((path) => ({ who: 'admin', method, path }) as const)));
    },
    PATIENCE_MS,
  );

  it('never takes a second connection while it holds one: a pool of such requests waits for itself', () => {
    expect([...secondConnections]).toEqual([]);
  });

  it('leaves the service whole: it works, and its log verifies', async () => {
    const { body } = await stage.caller('legal').get('/api/v1/audit/verification');
    expect(body).toMatchObject({ consistent: true });
    for (const route of routes.filter(({ method, template }) => method === 'GET' && !template.includes('{'))) {
      const template = route.template + (QUESTIONS[route.template] ?? '');
      const path = stage.pathOf({ ...route, template });
      const { status } = await stage.send({ who: await stage.whoMay(route), method: 'GET', path });
      expect({ path, isServed: status < 400 }).toEqual({ path, isServed: true });
    }
  });

  const encoded = (value: string): string => encodeURIComponent(value.toWellFormed()).slice(0, 6_000);

  async function bodyOf({ sample }: Route): Promise<Pick<Attempt, 'raw' | 'headers'>> {
    const headers = { 'if-match': '"1"' };
    if (sample === undefined) return { headers };
    return { raw: JSON.stringify(sample), headers: { ...headers, 'content-type': 'application/json' } };
  }

  /** Every answer is below 500; a refusal is a problem with a known code that shows nothing of the inside. */
  async function expectCalm(attempts: readonly (Attempt | (() => Promise<Attempt>))[]): Promise<void> {
    const complaints = new Map<string, string>();
    const queue = attempts.values();
    const work = async (): Promise<void> => {
      for (const next of queue) {
        const attempt = typeof next === 'function' ? await next() : next;
        const complaint = complaintAbout(await stage.send(attempt));
        const { who, method, path, raw = '' } = attempt;
        const shown = `${who} ${method} ${path.slice(0, 160)} ${raw.slice(0, 200)}`;
        if (complaint !== undefined) complaints.set(`${method} ${path.slice(0, 60)}: ${complaint}`, shown);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect([...complaints].map((entry) => entry.join(' ← '))).toEqual([]);
  }

  function complaintAbout({ status, headers, body }: Answer): string | undefined {
    if (status >= 500) return String(status);
    if (status < 400) return undefined;
    const type = headers.get('content-type') ?? 'no type';
    // the page and the badge of a certificate are answered as such
    if (/^(?:text\/html|image\/svg)/.test(type)) return undefined;
    if (type.startsWith('application/json') && oauthError(body) !== undefined) {
      return INSIDE.test(JSON.stringify(body)) ? `${status} shows its inside` : undefined;
    }
    if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
    if (!Object.hasOwn(ERRORS, text(body, 'code'))) return `${status} with the unknown code ${text(body, 'code')}`;
    const shown = INSIDE.exec(JSON.stringify(body));
    return shown === null ? undefined : `${status} shows its inside: ${shown[0]}`;
  }
});
