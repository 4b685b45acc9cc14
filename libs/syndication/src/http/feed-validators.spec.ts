import { describe, expect, it } from '@jest/globals';
import { isUnchanged, pageName, validatorsOf } from './feed-validators.js';

const AT = Temporal.Instant.from('2026-03-10T12:00:00Z');
const feed = (position: bigint, changedAt?: string) => ({
  reader: { partnerId: 'p', seat: 's' },
  front: { position, ...(changedAt === undefined ? {} : { changedAt: Temporal.Instant.from(changedAt) }) },
  at: AT,
});
const of = (opened: ReturnType<typeof feed>, asked: readonly string[] = ['json']) =>
  validatorsOf(pageName(opened, asked), opened);

describe('the validators of a page', () => {
  const seen = of(feed(7n, '2026-03-10T11:00:00Z'));

  it('are other ones for another reader, format, place, day or state', () => {
    const base = feed(7n, '2026-03-10T11:00:00Z');
    const others = [
      of(base, ['atom']),
      of({ ...base, reader: { partnerId: 'q', seat: 's' } }),
      of({ ...base, at: AT.add({ hours: 24 }) }),
      of(feed(8n, '2026-03-10T11:00:01Z')),
    ];
    expect(new Set([seen, ...others].map(({ etag }) => etag)).size).toBe(5);
    expect(of(base)).toEqual(seen);
  });

  it('tell a date only once nothing can change at it any more, and never one before midnight', () => {
    expect(seen.lastModified).toBe('Tue, 10 Mar 2026 11:00:00 GMT');
    expect(of(feed(7n)).lastModified).toBeUndefined();
    expect(of(feed(7n, '2026-03-01T11:00:00Z')).lastModified).toBe('Tue, 10 Mar 2026 00:00:00 GMT');
  });

  it.each([
    ['the same tag', { 'if-none-match': seen.etag }, true],
    ['the same tag, weak, among others', { 'if-none-match': `"x", W/${seen.etag}` }, true],
    ['any tag', { 'if-none-match': '*' }, true],
    ['another tag, whatever the date', { 'if-none-match': '"x"', 'if-modified-since': seen.lastModified }, false],
    ['the same date', { 'if-modified-since': seen.lastModified }, true],
    ['an earlier date', { 'if-modified-since': 'Tue, 10 Mar 2026 10:59:59 GMT' }, false],
    ['no date at all', { 'if-modified-since': 'yesterday' }, false],
    ['nothing', {}, false],
  ])('are met by %s or not', (_, headers, expected) => {
    expect(isUnchanged(seen, headers)).toBe(expected);
  });
});
