import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { checkDraft } from '../check-draft.js';
import { readRecord } from '../read-record.js';
import { readNinjs } from './read-ninjs.js';

const item = {
  uri: 'http://ninjs.example.com/1',
  versionCreated: '2026-03-01T10:00:00+08:00',
  headlines: [
    { role: 'sub', value: 'second' },
    { role: 'main', value: 'first' },
  ],
  bodies: [
    { role: 'teaser', contentType: 'text/plain', value: 'short' },
    { role: 'main', contentType: 'text/html', value: '<p>long</p><p>body &amp; soul</p>' },
  ],
  infoSources: [
    { name: 'Desk', role: 'editor' },
    { name: '国际在线专稿', role: 'source' },
  ],
};

describe('a ninjs item', () => {
  it('gives main headline, longest body without markup, and the source among its infoSources', () => {
    expect(readNinjs(item)).toMatchObject({
      ok: true,
      value: {
        version: '1',
        title: 'first',
        text: 'long\nbody & soul',
        sourceLabel: '国际在线专稿',
        pubStatus: 'usable',
      },
    });
  });

  it.each([
    ['a field of another standard', { copyrightholder: 'x' }, '/copyrightholder'],
    [
      'a rights object with both forms',
      { rightsInfo: { linkedRights: 'http://a.example', encodedRights: 'x' } },
      '/rightsInfo',
    ],
    ['an association without name', { associations: [{ uri: 'http://a.example' }] }, '/associations/0/name'],
    ['a body without value', { bodies: [{ role: 'main' }] }, '/bodies/0/value'],
    ['a date without time', { versionCreated: '2026-03-01' }, '/versionCreated'],
  ])('is refused with %s', (_, change, pointer) => {
    expect(readNinjs({ ...item, ...change })).toMatchObject({ ok: false, error: { pointer } });
  });

  it('of 2.1 is read by its own names, and refused where it mixes them', () => {
    const old = {
      uri: 'http://ninjs.example.com/2',
      versioncreated: '2026-03-01T10:00:00+08:00',
      embargoed: '2026-03-02T10:00:00+08:00',
      infosources: [{ name: '国际在线专稿' }],
      bodies: [{ contenttype: 'text/html', value: '<p>body</p>' }],
    };
    expect(readNinjs(old)).toMatchObject({ value: { text: 'body', sourceLabel: '国际在线专稿' } });
    expect(readNinjs({ ...old, standard: { name: 'ninjs', version: '2.1' }, edNote: 'x' })).toMatchObject({
      error: { pointer: '/edNote' },
    });
  });

  it('is refused when it nests without end', () => {
    const deep = Array.from({ length: 40 }).reduce<object>(
      (inner) => ({ uri: 'http://a.example', name: 'a', associations: [inner] }),
      { uri: 'http://a.example', name: 'a' },
    );
    expect(readNinjs({ uri: 'http://a.example', associations: [deep] })).toMatchObject({ ok: false });
  });
});

describeShared('suites/ninjs/validation/test_suite', 'the IPTC ninjs test suite', (suite) => {
  const files = (folder: string) => readdirSync(join(suite, folder)).map((name) => join(folder, name));
  // by the importer's own door, where an item has to be told from a record of our own
  const read = (path: string) => readRecord(JSON.parse(readFileSync(join(suite, path), 'utf8')), {});

  it.each([...files('2.1/should_pass'), ...files('3.0/should_pass'), ...files('3.1/should_pass')])(
    'takes %s',
    (path) => {
      const result = read(path);
      expect(result.ok ? checkDraft(result.value) : result).toMatchObject({ ok: true });
    },
  );

  it.each([...files('2.1/should_fail'), ...files('3.0/should_fail'), ...files('3.1/should_fail')])(
    'refuses %s',
    (path) => {
      expect(read(path)).toMatchObject({ ok: false });
    },
  );
});

describeShared('suites/ninjs/examples/3.0', 'the IPTC ninjs examples', (folder) => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('takes %s', (name) => {
    expect(readNinjs(JSON.parse(readFileSync(join(folder, name), 'utf8')))).toMatchObject({ ok: true });
  });
});
