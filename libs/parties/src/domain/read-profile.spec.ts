import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readProfile } from './read-profile.js';

const sample = () => JSON.parse(readFileSync('samples/profile.json', 'utf8')) as Record<string, unknown>;

/** The sample profile with one place replaced; `undefined` removes it. */
function sampleWith(pointer: string, value: unknown): unknown {
  const keys = pointer.split('/').slice(1);
  const change = (node: unknown, [key, ...rest]: string[]): unknown => {
    if (key === undefined) return value;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(node) ? [...node] : { ...Object(node) };
    Reflect.set(copy, key, change(Reflect.get(Object(node), key), rest));
    return copy;
  };
  return JSON.parse(JSON.stringify(change(sample(), keys)));
}

const placesOf = (raw: unknown): string[] => {
  const read = readProfile(raw);
  return read.ok ? [] : read.error.problems.map(({ pointer }) => pointer);
};

describe('a publisher profile', () => {
  it('is read as it stands in the samples', () => {
    expect(readProfile(sample())).toEqual({ ok: true, value: sample() });
  });

  it.each([
    ['/id', 'CRI Online'],
    ['/names', {}],
    ['/names', { 'zh-hans': '国际在线' }],
    ['/operator/uscc', '91110000MA00TEAT4O'],
    ['/operator/contact/email', 'licensing'],
    ['/mandate/writtenOn', '2011-02-30'],
    ['/mandate/from', '2011-01-01T00:00:00'],
    ['/mandate/to', '2010-01-01T00:00:00+08:00'],
    ['/mandate/territories', []],
    ['/mandate/languages/0', 'chinese!'],
    ['/domains/0', 'CRI.cn'],
    ['/jurisdiction', 'China'],
    ['/zone', '+08:00'],
    ['/zone', 'Asia/Peking'],
    ['/attribution/lines/en', 'CRI Online'],
    ['/attribution/placement/0', 'header'],
    ['/attribution/link', 'MAYBE'],
    ['/attribution/cureDays', -1],
    ['/claims/window', 'PT720H'],
    ['/claims/window', 'P0D'],
    ['/claims/window', 30],
    ['/tariff/currency', 'yuan'],
    ['/tariff/minimum', 0.5],
    ['/tariff/uses/reprint', '100'],
    ['/tariff/termYears/forever', 100],
    ['/tariff/tax/percent', 106],
    ['/brand/exact', undefined],
  ])('is refused at %s for %j', (pointer, value) => {
    const places = placesOf(sampleWith(pointer, value));
    expect(places).toHaveLength(1);
    expect(places[0]?.startsWith(pointer)).toBe(true);
  });

  it('lists every problem at once, by its place, in the order of the shape', () => {
    expect(placesOf({})).toEqual([
      '/id',
      '/names',
      '/rightsHolder',
      '/operator',
      '/mandate',
      '/domains',
      '/jurisdiction',
      '/zone',
      '/sourceLabels',
      '/brand',
      '/attribution',
      '/disclaimer',
      '/claims',
      '/tariff',
    ]);
  });

  it('refuses a key it does not know, and names those it knows', () => {
    const read = readProfile(sampleWith('/attribution/cureDay', 3));
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'PROFILE_INVALID', problems: [{ pointer: '/attribution/cureDay' }] },
    });
  });

  it('refuses the plain name of the site as the marker of an own work', () => {
    expect(placesOf(sampleWith('/sourceLabels/own/0', '国际在线'))).toEqual(['/sourceLabels/own/0']);
  });

  it('never repeats the value it found', () => {
    expect(JSON.stringify(readProfile(sampleWith('/operator/contact/email', 'hunter2')))).not.toContain('hunter2');
  });

  it.each([[null], [undefined], [[]], ['text'], [7]])('refuses %j as a whole', (raw) => {
    expect(placesOf(raw)).toEqual(['']);
  });
});
