import { err, ok, type Result } from '@app/kernel';
import type { FetchedResource, GuardedFetcher } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { PolitePageFetcher } from './polite-page-fetcher.js';
import { RobotsRules } from './robots-rules.js';

type Answer = { readonly status: number; readonly body?: string } | 'UNREACHABLE' | 'FORBIDDEN';

/** A web of a few addresses; remembers what was asked of it. */
function web(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetcher: GuardedFetcher = {
    fetch: (url): ReturnType<GuardedFetcher['fetch']> => {
      asked.push(url);
      const answer = answers[url] ?? { status: 404 };
      if (answer === 'FORBIDDEN')
        return Promise.resolve(err({ code: 'FETCH_ADDRESS_FORBIDDEN', url, detail: 'no public address' }));
      if (answer === 'UNREACHABLE') return Promise.resolve(err({ code: 'FETCH_UNREACHABLE', url, detail: 'refused' }));
      const fetched: Result<FetchedResource, never> = ok({
        url,
        status: answer.status,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from(answer.body ?? ''),
        remoteAddress: '192.0.2.1',
        fetchedAt: Temporal.Instant.from('2026-11-24T06:00Z'),
      });
      return Promise.resolve(fetched);
    },
  };
  let now = Temporal.Instant.from('2026-11-24T06:00Z');
  const pages = new PolitePageFetcher(fetcher, new RobotsRules(fetcher, () => now));
  return { asked, pages, later: (time: Temporal.DurationLike) => (now = now.add(time)) };
}
const outcome = async (fetched: ReturnType<PolitePageFetcher['fetch']>): Promise<string> => {
  const result = await fetched;
  return result.ok ? 'OK' : `${result.error.code} ${result.error.kind}`;
};

describe('fetching pages of others', () => {
  it('keeps to what robots.txt says of this scanner, and asks for it once', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: ImprimaturBot\nDisallow: /private\n';
    const { asked, pages } = web({
      'http://a.example/robots.txt': { status: 200, body: rules },
      'http://a.example/news': { status: 200 },
      'http://a.example/private/1': { status: 200 },
    });
    expect(await outcome(pages.fetch('http://a.example/news'))).toBe('OK');
    expect(await outcome(pages.fetch('http://a.example/private/1'))).toBe('ROBOTS_DISALLOWED LASTING');
    expect(asked).toEqual(['http://a.example/robots.txt', 'http://a.example/news']);
  });

  it('asks again after a while', async () => {
    const { asked, pages, later } = web({ 'http://a.example/1': { status: 200 } });
    await pages.fetch('http://a.example/1');
    later({ minutes: 11 });
    await pages.fetch('http://a.example/1');
    expect(asked.filter((url) => url.endsWith('robots.txt'))).toHaveLength(2);
  });

  it.each<[string, Answer, string]>([
    ['a site without robots.txt allows everything', { status: 404 }, 'OK'],
    ['a site that fails to answer for it has allowed nothing yet', { status: 503 }, 'ROBOTS_UNREACHABLE PASSING'],
    ['nor has a site that cannot be reached', 'UNREACHABLE', 'ROBOTS_UNREACHABLE PASSING'],
  ])('%s', async (_, robots, expected) => {
    const { pages } = web({ 'http://a.example/robots.txt': robots, 'http://a.example/1': { status: 200 } });
    expect(await outcome(pages.fetch('http://a.example/1'))).toBe(expected);
  });

  it('a site at an address that is never fetched is refused for good, and says why', async () => {
    const { pages } = web({ 'http://a.example/robots.txt': 'FORBIDDEN', 'http://a.example/1': 'FORBIDDEN' });
    expect(await outcome(pages.fetch('http://a.example/1'))).toBe('FETCH_REFUSED LASTING');
  });

  it.each<[Answer, string]>([
    [{ status: 404 }, 'HTTP_STATUS LASTING'],
    [{ status: 502 }, 'HTTP_STATUS PASSING'],
    [{ status: 429 }, 'HTTP_STATUS PASSING'],
    ['UNREACHABLE', 'FETCH_REFUSED PASSING'],
  ])('says of %j whether asking again may help', async (answer, expected) => {
    const { pages } = web({ 'http://a.example/1': answer });
    expect(await outcome(pages.fetch('http://a.example/1'))).toBe(expected);
  });
});
