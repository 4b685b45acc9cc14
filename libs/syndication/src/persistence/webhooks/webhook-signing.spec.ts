import { createHmac } from 'node:crypto';
import { err, ok } from '@app/kernel';
import type { FetchedResource, FetchOptions, GuardedFetcher, Settings } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { GuardedCourier, headersOf } from './guarded-courier.js';
import { SealedSecrets } from './sealed-secrets.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const event = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', payload: '{"test": 2432232314}' };
const AT = Temporal.Instant.from('2021-02-25T12:40:14Z');
const vault = (accessTokenSecret: string): SealedSecrets => new SealedSecrets({ accessTokenSecret } as Settings);

describe('a webhook is signed', () => {
  it('as the specification says: HMAC-SHA256 over id, seconds and body, keyed by the secret in base64', () => {
    const [seconds, key] = [Math.floor(AT.epochMilliseconds / 1_000), Buffer.from(SECRET.slice(6), 'base64')];
    const expected = createHmac('sha256', key).update(`${event.id}.${seconds}.${event.payload}`).digest('base64');
    expect(headersOf(event, [SECRET], AT)).toEqual({
      'webhook-id': event.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${expected}`,
    });
  });

  it('by each secret of a rotation; an altered body, id or secret verifies nowhere', () => {
    const now = Temporal.Now.instant();
    const old = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const headers = headersOf(event, [SECRET, old], now);
    for (const secret of [SECRET, old])
      expect(new Webhook(secret).verify(event.payload, headers)).toEqual({ test: 2432232314 });
    expect(() => new Webhook(SECRET).verify(`${event.payload} `, headers)).toThrow();
    expect(() => new Webhook(SECRET).verify(event.payload, { ...headers, 'webhook-id': 'msg_x' })).toThrow();
    expect(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(event.payload, headers)).toThrow();
  });

  it('by a secret that is sealed for its endpoint, under a key of the process', () => {
    const { secret, sealed } = vault('a').issue('endpoint');
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
    expect(sealed).not.toContain(secret);
    expect(vault('a').open(sealed, 'endpoint')).toBe(secret);
    expect(vault('a').open(sealed, 'another')).toBeUndefined();
    expect(vault('b').open(sealed, 'endpoint')).toBeUndefined();
  });
});

describe('an endpoint', () => {
  const fetcher = (
    answer: Awaited<ReturnType<GuardedFetcher['fetch']>>,
    seen: FetchOptions[] = [],
  ): GuardedFetcher => ({
    fetch: async (_url, options = {}) => {
      seen.push(options);
      return answer;
    },
  });
  const answered = (status: number, headers: Record<string, string> = {}) =>
    ok({ status, headers, fetchedAt: AT } as FetchedResource);

  it('is refused for its address alone: one that does not answer may do so tomorrow', async () => {
    const refusal = (code: 'FETCH_ADDRESS_FORBIDDEN' | 'FETCH_UNREACHABLE') => err({ code, url: 'x', detail: 'd' });
    expect(await new GuardedCourier(fetcher(refusal('FETCH_ADDRESS_FORBIDDEN'))).examine('x')).toMatchObject({
      detail: 'd',
    });
    expect(await new GuardedCourier(fetcher(refusal('FETCH_UNREACHABLE'))).examine('x')).toBeUndefined();
    expect(await new GuardedCourier(fetcher(answered(405))).examine('x')).toBeUndefined();
  });

  it('is called by POST, and tells its status, its wish to wait, or why there was no answer', async () => {
    const seen: FetchOptions[] = [];
    const call = { url: 'https://a.example/', event, secrets: [SECRET], at: AT };
    const outcome = await new GuardedCourier(fetcher(answered(429, { 'retry-after': '60' }), seen)).call(call);
    expect(outcome).toMatchObject({ status: 429, retryAfterSeconds: 60 });
    expect(seen[0]?.post?.contentType).toBe('application/json');
    expect(Buffer.from(seen[0]?.post?.body ?? []).toString()).toBe(event.payload);
    const late = err({ code: 'FETCH_TIMEOUT', url: 'x', detail: 'late' } as const);
    expect(await new GuardedCourier(fetcher(late)).call(call)).toMatchObject({ failure: 'FETCH_TIMEOUT' });
  });
});
