import { err, ok } from '@app/kernel';
import type { FetchOptions, GuardedFetcher } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import type { GateAnswer } from '../../application/host-gate.port.js';
import { GatedFetcher } from './gated-fetcher.js';
import { PoliteFetcher } from './polite-fetcher.js';
import { PolitePageFetcher } from './polite-page-fetcher.js';
import { RobotsRules } from './robots-rules.js';

type Answer =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | { readonly to: string }
  | 'UNREACHABLE'
  | 'LATE'
  | 'FORBIDDEN';

/** A web of a few addresses; remembers what was asked of it, and what the gates of its hosts were told. */
function web(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const sent: Readonly<Record<string, string>>[] = [];
  const told: string[] = [];
  const fetcher: GuardedFetcher = { fetch: (url, options) => answered(url, options) };
  async function answered(url: string, options: FetchOptions = {}): ReturnType<GuardedFetcher['fetch']> {
    asked.push(url);
    sent.push(options.headers ?? {});
    const answer = answers[url] ?? { status: 404 };
    if (answer === 'FORBIDDEN') return err({ code: 'FETCH_ADDRESS_FORBIDDEN', url, detail: 'no public address' });
    if (answer === 'LATE') return err({ code: 'FETCH_TIMEOUT', url, detail: 'no complete answer in time' });
    if (answer === 'UNREACHABLE') return err({ code: 'FETCH_UNREACHABLE', url, detail: 'refused' });
    if ('to' in answer) {
      if ((await options.mayFollow?.(answer.to)) === false)
        return err({ code: 'FETCH_REDIRECT_DECLINED', url: answer.to, detail: 'not to be followed' });
      return answered(answer.to, options);
    }
    return ok({
      url,
      status: answer.status,
      headers: { 'content-type': 'text/html', ...answer.headers },
      body: Buffer.from(answer.body ?? ''),
      remoteAddress: '192.0.2.1',
      fetchedAt: Temporal.Instant.from('2026-11-24T06:00Z'),
    });
  }
  let now = Temporal.Instant.from('2026-11-24T06:00Z');
  const doors: string[] = [];
  const busy = new Map<string, Temporal.Instant>();
  const gate = {
    enter: async (host: string, spacingMs: number): Promise<GateAnswer> => {
      const until = busy.get(host);
      if (until !== undefined && Temporal.Instant.compare(until, now) > 0) return { kind: 'WAIT', until };
      doors.push(`into ${host} ${spacingMs}`);
      return { kind: 'GO', lease: now };
    },
    leave: async (host: string) => void doors.push(`out of ${host}`),
    lengthen: async (host: string, ms: number) => void (ms > 0 && doors.push(`${host} ${ms} later`)),
    pause: async (host: string, until: Temporal.Instant, reason: string) =>
      void told.push(`${host} ${reason} ${until.toString()}`),
    strike: async (host: string) => void told.push(`${host} strike`),
    answered: async (host: string) => void told.push(`${host} answered`),
  };
  const wait = async (milliseconds: number) => {
    now = now.add({ milliseconds });
  };
  const gated = new GatedFetcher(fetcher, gate, 1_000, () => now, wait);
  const pages = new PolitePageFetcher(new PoliteFetcher(gated, new RobotsRules(gated, () => now)), gate);
  const outcome = async (url: string, validators = {}): Promise<string> => {
    const approach = await pages.approach(url);
    if (approach.kind === 'DECLINED') doors.push('not knocked');
    if (approach.kind === 'WAIT') return `WAIT ${approach.until.toString()}`;
    const result = await pages.fetch(url, { accept: 'text/html', ...validators });
    return result.ok ? `OK ${result.value.status}` : `${result.error.code} ${result.error.kind}`;
  };
  const later = (time: Temporal.DurationLike) => (now = now.add(time));
  return { asked, sent, told, doors, busy, pages, outcome, later };
}

describe('fetching pages of others', () => {
  it('keeps to what robots.txt says of this scanner, and asks for it once', async () => {
    const rules =
      'User-agent: *\nDisallow: /\n\nUser-agent: ImprimaturBot\nDisallow: /private\nCrawl-delay: 7\nAllow: /private/press\n';
    const { asked, outcome, pages } = web({
      'http://a.example/robots.txt': { status: 200, body: rules },
      'http://a.example/news': { status: 200 },
      'http://a.example/private/1': { status: 200 },
      'http://a.example/private/press': { status: 200 },
    });
    expect(await outcome('http://a.example/news')).toBe('OK 200');
    expect(await outcome('http://a.example/private/1')).toBe('ROBOTS_DISALLOWED LASTING');
    expect(await outcome('http://a.example/private/press')).toBe('OK 200');
    expect(await pages.approach('http://a.example/news')).toEqual({ kind: 'READY', spacingMs: 7_000, rules: 'KNOWN' });
    expect(asked).toEqual(['http://a.example/robots.txt', 'http://a.example/news', 'http://a.example/private/press']);
  });

  it('asks again after a while', async () => {
    const { asked, outcome, later } = web({ 'http://a.example/1': { status: 200 } });
    await outcome('http://a.example/1');
    later({ minutes: 11 });
    await outcome('http://a.example/1');
    expect(asked.filter((url) => url.endsWith('robots.txt'))).toHaveLength(2);
  });

  it('asks the robots.txt of another host before it follows a redirect there', async () => {
    const { asked, outcome } = web({
      'http://a.example/1': { to: 'http://b.example/1' },
      'http://a.example/2': { to: 'http://c.example/2' },
      'http://b.example/robots.txt': { status: 200, body: 'User-agent: *\nDisallow: /\n' },
      'http://b.example/1': { status: 200 },
      'http://c.example/2': { status: 200 },
    });
    expect(await outcome('http://a.example/1')).toBe('ROBOTS_DISALLOWED LASTING');
    expect(asked).not.toContain('http://b.example/1');
    expect(await outcome('http://a.example/2')).toBe('OK 200');
    expect(asked).toContain('http://c.example/robots.txt');
  });

  it.each<[string, Answer, string]>([
    ['a site without robots.txt allows everything', { status: 404 }, 'OK 200'],
    ['a site that fails to answer for it has allowed nothing yet', { status: 503 }, 'ROBOTS_UNREACHABLE PASSING'],
    ['nor has a site that asks for quiet', { status: 429 }, 'ROBOTS_UNREACHABLE PASSING'],
    ['nor has a site that cannot be reached', 'UNREACHABLE', 'ROBOTS_UNREACHABLE PASSING'],
  ])('%s', async (_, robots, expected) => {
    const { outcome } = web({ 'http://a.example/robots.txt': robots, 'http://a.example/1': { status: 200 } });
    expect(await outcome('http://a.example/1')).toBe(expected);
  });

  it('a site at an address that is never fetched is refused for good, and says why', async () => {
    const { outcome } = web({ 'http://a.example/robots.txt': 'FORBIDDEN', 'http://a.example/1': 'FORBIDDEN' });
    expect(await outcome('http://a.example/1')).toBe('FETCH_ADDRESS_FORBIDDEN LASTING');
  });

  it.each<[Answer, string]>([
    [{ status: 404 }, 'HTTP_STATUS LASTING'],
    [{ status: 502 }, 'HTTP_STATUS PASSING'],
    [{ status: 429 }, 'HTTP_STATUS PASSING'],
    [{ status: 304 }, 'HTTP_STATUS LASTING'],
    ['UNREACHABLE', 'FETCH_UNREACHABLE PASSING'],
  ])('says of %j whether asking again may help', async (answer, expected) => {
    const { outcome } = web({ 'http://a.example/1': answer });
    expect(await outcome('http://a.example/1')).toBe(expected);
  });

  it('leaves a host alone for as long as it asks for, in seconds or up to a date; a minute where it does not say', async () => {
    const { outcome, told } = web({
      'http://a.example/1': { status: 429, headers: { 'retry-after': '120' } },
      'http://a.example/2': { status: 503, headers: { 'retry-after': 'Tue, 24 Nov 2026 07:00:00 GMT' } },
      'http://a.example/3': { status: 429, headers: { 'retry-after': 'soon' } },
      'http://a.example/4': { status: 503, headers: { 'retry-after': '999999999' } },
      'http://a.example/5': 'UNREACHABLE',
      'http://q.example/robots.txt': { status: 429, headers: { 'retry-after': '30' } },
    });
    await outcome('http://q.example/1');
    for (const page of [1, 2, 3, 4, 5]) await outcome(`http://a.example/${page}`);
    expect(told).toEqual([
      'q.example HTTP_429 2026-11-24T06:00:30Z',
      'a.example HTTP_429 2026-11-24T06:02:00Z',
      'a.example HTTP_503 2026-11-24T07:00:00Z',
      'a.example HTTP_429 2026-11-24T06:01:00Z',
      'a.example HTTP_503 2026-11-25T06:00:00Z',
      'a.example strike',
    ]);
  });

  it('asks for robots.txt in the line of its host, and lengthens the pause where the site wants a longer one', async () => {
    const { doors, outcome } = web({
      'http://a.example/robots.txt': { status: 200, body: 'User-agent: *\nCrawl-delay: 7\n' },
      'http://a.example/1': { status: 200 },
    });
    expect(await outcome('http://a.example/1')).toBe('OK 200');
    // the page itself is asked for by who has passed the gate
    expect(doors).toEqual(['into a.example 1000', 'out of a.example', 'a.example 6000 later']);
  });

  it('asks nothing of a host that wants patience, not even for robots.txt', async () => {
    const { asked, busy, outcome } = web({ 'http://a.example/1': { status: 200 } });
    busy.set('a.example', Temporal.Instant.from('2026-11-24T07:00Z'));
    expect(await outcome('http://a.example/1')).toBe('WAIT 2026-11-24T07:00:00Z');
    expect(asked).toEqual([]);
  });

  it('goes through the gate of every host that a redirect leads to, and makes up for redirects within a host', async () => {
    const { doors, busy, outcome } = web({
      'http://a.example/1': { to: 'http://a.example/1/' },
      'http://a.example/1/': { to: 'http://b.example/1' },
      'http://b.example/robots.txt': { status: 200, body: 'User-agent: *\nCrawl-delay: 2\n' },
      'http://b.example/1': { to: 'http://b.example/2' },
      'http://b.example/2': { status: 200 },
    });
    busy.set('b.example', Temporal.Instant.from('2026-11-24T06:00:02Z'));
    expect(await outcome('http://a.example/1')).toBe('OK 200');
    expect(doors).toEqual([
      'into a.example 1000',
      'out of a.example',
      'a.example 1000 later',
      'into b.example 1000',
      'out of b.example',
      'b.example 1000 later',
      'into b.example 2000',
      'b.example 2000 later',
      'out of b.example',
    ]);
    busy.set('b.example', Temporal.Instant.from('2026-11-24T08:00Z'));
    expect(await outcome('http://a.example/1')).toBe('HOST_UNAVAILABLE PASSING');
  });

  it('blames no host for time that was spent at its door', async () => {
    const { told, busy, outcome } = web({
      'http://a.example/1': { to: 'http://b.example/1' },
      'http://b.example/1': 'LATE',
    });
    await outcome('http://b.example/robots.txt');
    busy.set('b.example', Temporal.Instant.from('2026-11-24T06:00:02Z'));
    const late = 'FETCH_TIMEOUT PASSING';
    // the robots.txt is known: only the page itself waits
    expect(await outcome('http://a.example/1')).toBe(late);
    expect(told).not.toContain('b.example strike');
    expect(await outcome('http://a.example/1')).toBe(late);
    expect(told).toContain('b.example strike');
  });

  it('sends back what the site said of an earlier answer, and takes “not modified” for an answer then', async () => {
    const { outcome, sent } = web({ 'http://a.example/1': { status: 304 } });
    expect(await outcome('http://a.example/1', { etag: '"v1"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' })).toBe(
      'OK 304',
    );
    expect(sent.at(-1)).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 23 Nov 2026 00:00:00 GMT',
    });
  });
});
