import { describe, expect, it } from '@jest/globals';
import { type MandateGrant, mandateToRecord } from './mandate.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const NOW = at('2026-03-10T12:00:00Z');

const aGrant = (change: Partial<MandateGrant> = {}): MandateGrant => ({
  grantor: 'Owner',
  grantee: 'Operator',
  exclusive: true,
  writtenOn: Temporal.PlainDate.from('2011-01-01'),
  granted: { start: at('2010-12-31T16:00:00Z') },
  territories: ['CN', 'HK'],
  media: ['web'],
  languages: ['*'],
  source: 'statement, clause 1',
  ...change,
});

describe('the mandate on record', () => {
  it('reaches back as far as its document does, the first time', () => {
    expect(mandateToRecord(undefined, aGrant(), NOW)?.period).toEqual({ start: at('2010-12-31T16:00:00Z') });
  });

  it('is left alone while the profile says the same, in any order', () => {
    expect(mandateToRecord(aGrant(), aGrant({ territories: ['HK', 'CN'] }), NOW)).toBeUndefined();
  });

  it('changes from now on, never for the past', () => {
    expect(mandateToRecord(aGrant(), aGrant({ territories: ['CN'] }), NOW)?.period).toEqual({ start: NOW });
  });

  it('changes when the new document says so, if that is still to come', () => {
    const start = at('2027-01-01T00:00:00Z');
    expect(mandateToRecord(aGrant(), aGrant({ granted: { start } }), NOW)?.period).toEqual({ start });
  });

  it('is over at once when its end is set into the past', () => {
    const granted = { start: at('2010-12-31T16:00:00Z'), end: at('2026-01-01T00:00:00Z') };
    expect(mandateToRecord(aGrant(), aGrant({ granted }), NOW)?.period).toEqual({ start: NOW, end: NOW });
  });

  it.each<[string, Partial<MandateGrant>]>([
    ['grantor', { grantor: 'Another owner' }],
    ['grantee', { grantee: 'Another operator' }],
    ['exclusivity', { exclusive: false }],
    ['date of writing', { writtenOn: Temporal.PlainDate.from('2012-01-01') }],
    ['media', { media: ['web', 'print'] }],
    ['languages', { languages: ['zh'] }],
    ['source', { source: 'amendment 1' }],
  ])('notices a change of %s', (_, change) => {
    expect(mandateToRecord(aGrant(), aGrant(change), NOW)).toBeDefined();
  });
});
