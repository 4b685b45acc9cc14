/** What strangers put where a text belongs. Each has broken something somewhere. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  'a\u0000b',
  'a\ud800b',
  '\r\nset-cookie: a=b',
  '<script>alert(1)</script>',
  '__proto__',
  '\u202e\u200b\ufeff',
  'e\u0301'.repeat(40),
  'x'.repeat(20_001),
  '9'.repeat(400),
  '-'.repeat(36),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-09-01T09:00:00+08:00[Mars/Phobos]',
  'http://[::1',
  'http://user:secret@127.0.0.1:1/',
  'zh-Hans'.repeat(8),
  'xn--a.example',
];

/** What strangers put where any value belongs. */
export const HOSTILE_VALUES: readonly unknown[] = [
  ...HOSTILE_TEXTS,
  null,
  -1,
  0.5,
  2 ** 53,
  [],
  {},
  { toString: 'x', valueOf: 1, constructor: { prototype: {} } },
  Array.from({ length: 10_001 }, () => 1),
];

/** Bodies that are no bodies, as they go over the wire. */
export const HOSTILE_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '7',
  '"text"',
  '[]',
  '[null]',
  '{}',
  '{"a":"\u0000"}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"hasOwnProperty":1,"toString":1,"valueOf":null,"then":1}',
  '{"\\u0000":1}',
  '{"\\ud800":1}',
  '{"":1}',
  '1e999',
  `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `[${'{},'.repeat(10_000)}{}]`,
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
];

const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const INSTANTS = ['2026-11-24T00:00:00Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', 'x', 0, -1e14, 1e15];
const PLACES = ['-'.repeat(36), 'ffffffff-ffff-ffff-ffff-ffffffffffff', '9'.repeat(400), '-1', '', 'a\u0000b', 1e300];

/** Cursors nobody was given: well-formed Base64 and JSON, with all kinds of keys inside. */
export const FORGED_CURSORS: readonly string[] = [
  'x',
  '\u0000',
  ...[null, {}, [], [null], [{}], [true], ['a', 'b', 'c'], '__proto__'].map(cursorOf),
  ...PLACES.map((place) => cursorOf([place])),
  ...INSTANTS.map((at) => cursorOf([at, 'ffffffff-ffff-ffff-ffff-ffffffffffff'])),
  ...PLACES.flatMap((place) => [cursorOf(['2026-11-24T00:00:00Z', place]), cursorOf([0, place])]),
];

/** A header with values that do not belong in it, and the routes that read it, by method and template. */
export type HostileHeader = readonly [name: string, routes: RegExp, values: readonly string[]];

export const HOSTILE_HEADERS: readonly HostileHeader[] = [
  ['if-match', /^P.*\}\//, ['*', '', 'W/"1"', '"-1"', '"999999999"', '"99999999999"', '"1", "2"', '"\u00ff"']],
  ['claim-token', /\/claims\/\{/, ['', '"', "' OR 1=1 --", 'x'.repeat(9_000), '\u00ff']],
  ['idempotency-key', /^POST/, ['', 'two words', '\u00ff', 'x'.repeat(201)]],
  ['accept', /^GET .*(?:verify|well-known|feeds)/, ['', 'text/html;q=9e9', 'text/html;q=..', ',;,;=', 'image/png']],
  ['accept-language', /verify/, ['', '*', ';q=', 'x-'.repeat(2_000), '\u00ff', 'en;q=NaN, zh;q=1e9']],
  ['content-type', /^P/, ['', 'text/plain', 'application/json; charset=utf-16', 'multipart/form-data', '\u00ff']],
  ['content-encoding', /^P/, ['gzip']],
  ['authorization', /./, ['', 'Bearer', 'Bearer ..', 'Basic YTpi', 'bearer e30.e30.']],
];
