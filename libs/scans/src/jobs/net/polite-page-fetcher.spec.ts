import { err, ok } from '@app/kernel';
import type { FetchOptions, GuardedFetcher } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { PolitePageFetcher } from './polite-page-fetcher.js';
import { RobotsRules } from './robots-rules.js';

type Answer =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | { readonly to: string }
  | 'UNREACHABLE'
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
  const gate = {
    pause: async (host: string, until: Temporal.Instant, reason: string) =>
      void told.push(`${host} ${reason} ${until.toString()}`),
    strike: async (host: string) => void told.push(`${host} strike`),
    answered: async (host: string) => void told.push(`${host} answered`),
  };
  const pages = new PolitePageFetcher(fetcher, new RobotsRules(fetcher, () => now), gate, () => now);
  const outcome = async (url: string, validators = {}): Promise<string> => {
    const result = await pages.fetch(url, { accept: 'text/html', ...validators });
    return result.ok ? `OK ${result.value.status}` : `${result.error.code} ${result.error.kind}`;
  };
  return { asked, sent, told, pages, outcome, later: (time: Temporal.DurationLike) => (now = now.add(time)) };
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
    expect(await pages.spacingMs('http://a.example/news')).toBe(7_000);
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
    });
    for (const page of [1, 2, 3, 4, 5]) await outcome(`http://a.example/${page}`);
    expect(told).toEqual([
      'a.example HTTP_429 2026-11-24T06:02:00Z',
      'a.example HTTP_503 2026-11-24T07:00:00Z',
      'a.example HTTP_429 2026-11-24T06:01:00Z',
      'a.example HTTP_503 2026-11-25T06:00:00Z',
      'a.example strike',
    ]);
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
