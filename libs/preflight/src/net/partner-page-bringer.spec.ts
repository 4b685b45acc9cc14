import { err, ok } from '@app/kernel';
import type { FetchedResource, FetchRefusal, GuardedFetcher } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { PartnerPageBringer } from './partner-page-bringer.js';

const page = (over: Partial<FetchedResource> = {}): FetchedResource => ({
  url: 'https://one.example/a',
  status: 200,
  headers: { 'content-type': 'text/html; charset=gbk' },
  body: new TextEncoder().encode('<p>x</p>'),
  remoteAddress: '203.0.113.1',
  fetchedAt: Temporal.Instant.from('2026-11-24T06:00Z'),
  ...over,
});
const bring = async (fetch: GuardedFetcher['fetch']): Promise<string> => {
  const brought = await new PartnerPageBringer({ fetch }).bring('https://one.example/a', ['one.example']);
  return brought.ok
    ? `${brought.value.url} ${brought.value.contentType}`
    : `${brought.error.code} ${brought.error.failure}`;
};
const answering = (over: Partial<FetchedResource>) => bring(() => Promise.resolve(ok(page(over))));
const refusing = (code: FetchRefusal['code']) => bring((url) => Promise.resolve(err({ code, url, detail: 'because' })));

describe('a page that its own publisher asks about', () => {
  it('comes with its type, from where its site keeps it', async () => {
    expect(await answering({})).toBe('https://one.example/a text/html; charset=gbk');
    expect(await answering({ headers: {} })).toBe('https://one.example/a undefined');
  });

  it('is led nowhere else by a redirect', async () => {
    const asked: boolean[] = [];
    await bring(async (_url, options) => {
      for (const next of ['https://m.one.example/a', 'https://two.example/a', 'http://127.0.0.1/'])
        asked.push((await options?.mayFollow?.(next)) ?? true);
      return ok(page());
    });
    expect(asked).toEqual([true, false, false]);
  });

  it('is refused by what it is, or why it did not come', async () => {
    expect(await answering({ status: 404 })).toBe('PREFLIGHT_PAGE_UNREACHABLE HTTP_STATUS');
    expect(await answering({ headers: { 'content-type': 'application/pdf' } })).toBe('PREFLIGHT_NOT_HTML NOT_HTML');
    expect(await refusing('FETCH_ADDRESS_FORBIDDEN')).toBe('PREFLIGHT_ADDRESS_FORBIDDEN FETCH_ADDRESS_FORBIDDEN');
    expect(await refusing('FETCH_TOO_LARGE')).toBe('PREFLIGHT_PAGE_TOO_LARGE FETCH_TOO_LARGE');
    expect(await refusing('FETCH_TIMEOUT')).toBe('PREFLIGHT_PAGE_UNREACHABLE FETCH_TIMEOUT');
    expect(await refusing('FETCH_REDIRECT_DECLINED')).toBe('PREFLIGHT_PAGE_UNREACHABLE FETCH_REDIRECT_DECLINED');
  });
});
