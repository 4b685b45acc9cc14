import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
