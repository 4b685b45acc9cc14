import { describe, expect, it } from '@jest/globals';
import { aQuote, aRequest, at } from './license.fixture.js';
import { acceptQuote, lapse } from './license-request.js';

const quoted = aRequest({ state: 'QUOTED', quote: aQuote() });
const { validUntil, id } = aQuote();

describe('a quoted request', () => {
  it('is accepted until the last nanosecond of its quote', () => {
    expect(acceptQuote(quoted, id, validUntil.subtract({ nanoseconds: 1 }))).toMatchObject({
      ok: true,
      value: { state: 'ACCEPTED', version: 2 },
    });
    expect(acceptQuote(quoted, id, validUntil)).toMatchObject({ ok: false, error: { code: 'QUOTE_EXPIRED' } });
  });

  it('is not accepted by a quote that another has replaced', () => {
    expect(acceptQuote(quoted, 'an older one', at('2026-12-02T00:00Z'))).toMatchObject({
      ok: false,
      error: { code: 'QUOTE_STALE', expected: id },
    });
  });

  it('lapses at the instant its quote is over, not before', () => {
    expect(lapse(quoted, validUntil.subtract({ nanoseconds: 1 }))).toMatchObject({
      error: { code: 'QUOTE_STILL_VALID' },
    });
    expect(lapse(quoted, validUntil)).toMatchObject({ ok: true, value: { state: 'LAPSED' } });
  });

  it('lapses once', () => {
    expect(lapse({ ...quoted, state: 'LAPSED' }, validUntil)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
  });
});
