import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadProfile, ProfileInvalidError } from './profile-file.js';
import { loadSampleParties } from './sample-parties-file.js';

describe('a profile file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-profile-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (text: string): string => {
    const file = join(folder, 'profile.json');
    writeFileSync(file, text);
    return file;
  };
  const problemsOf = (path: string) => {
    const loaded = loadProfile(path);
    return loaded.ok ? [] : loaded.error.problems;
  };

  it('of the samples is good', () => {
    expect(problemsOf('samples/profile.json')).toEqual([]);
  });

  it('that is absent or no JSON is told from one with wrong places', () => {
    expect(problemsOf(join(folder, 'absent.json'))[0]?.expected).toMatch(/^a file that can be read/);
    expect(problemsOf(written('{'))).toEqual([{ pointer: '', expected: 'JSON in UTF-8' }]);
    expect(problemsOf(written('{}')).length).toBeGreaterThan(10);
  });

  it('may bring its own fonts, from its folder, which are there and are fonts', () => {
    const sample = JSON.parse(readFileSync('samples/profile.json', 'utf8')) as object;
    const withFonts = (fonts: object) => written(JSON.stringify({ ...sample, print: { fonts } }));
    writeFileSync(join(folder, 'song.otf'), 'OTTO and more');
    writeFileSync(join(folder, 'letter.txt'), 'Dear publisher');
    const good = loadProfile(withFonts({ 'zh-Hant': { regular: 'song.otf', bold: './song.otf' } }));
    const absolute = join(folder, 'song.otf');
    expect(good).toMatchObject({ value: { print: { fonts: { 'zh-Hant': { regular: absolute, bold: absolute } } } } });
    expect(problemsOf(withFonts({ 'zh-Hans': { regular: 'gone.ttf', bold: 'letter.txt' } }))).toEqual([
      {
        pointer: '/print/fonts/zh-Hans/regular',
        expected: `a TrueType or OpenType font file: ${join(folder, 'gone.ttf')} cannot be read (ENOENT)`,
      },
      {
        pointer: '/print/fonts/zh-Hans/bold',
        expected: `a TrueType or OpenType font file: ${join(folder, 'letter.txt')} is none`,
      },
    ]);
    expect(problemsOf(withFonts({ klingon: {} }))[0]?.pointer).toBe('/print/fonts/klingon');
  });

  it('names every wrong place when the process must not start', () => {
    const error = new ProfileInvalidError('p.json', problemsOf(written('{}')));
    expect(error.message).toContain('p.json\n  /id: expected text of 1 to 64 characters');
    expect(error.message).toContain('  /tariff: expected an object');
  });
});

describe('the sample parties', () => {
  it('are three partners and the people of both sides', () => {
    const { partners, staff } = loadSampleParties('samples/parties.json');
    expect(partners.map(({ domains }) => domains)).toEqual([
      ['lanting-daily.example'],
      ['news.chenjiang.example'],
      ['harborgazette.example'],
    ]);
    expect(staff.flatMap(({ roles }) => roles)).toEqual(['DESK', 'LEGAL', 'LEGAL', 'ADMIN']);
  });
});
