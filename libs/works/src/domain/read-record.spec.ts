import { describe, expect, it } from '@jest/globals';
import { readRecord } from './read-record.js';

const own = {
  uri: 'tag:newsroom.example,2026:1',
  title: '渡口停航',
  text: '第一段。\n\n  第二段。',
  source: '国际在线专稿',
};

describe('a record of the documented shape', () => {
  it('becomes a draft, paragraphs parted by one line feed', () => {
    expect(readRecord(own, {})).toMatchObject({
      ok: true,
      value: {
        uri: own.uri,
        version: '1',
        type: 'text',
        language: 'zh-Hans',
        text: '第一段。\n第二段。',
        sourceLabel: '国际在线专稿',
      },
    });
  });

  it('keeps instants with their offset', () => {
    const read = readRecord({ ...own, embargoedUntil: '2036-07-20T09:00:00+08:00' }, {});
    expect(read.ok && read.value.embargoedUntil?.toString()).toBe('2036-07-20T01:00:00Z');
  });

  it('has no publication instant where its printed date is of no year that is kept', () => {
    const read = readRecord({ url: 'https://a.example/1', text: '文', date: '+012345-01-01' }, {});
    expect(read.ok && read.value.versionCreated).toBeUndefined();
  });

  it.each([
    ['no object', 'text', 'WORK_FIELD_INVALID', ''],
    ['no uri', { title: 't', text: 'x' }, 'WORK_FIELD_MISSING', '/uri'],
    ['a relative uri', { ...own, uri: 'works/1' }, 'WORK_FIELD_INVALID', '/uri'],
    ['a misspelled field', { ...own, titel: 't' }, 'WORK_FIELD_UNKNOWN', '/titel'],
    [
      'a field named like a prototype',
      JSON.parse('{"uri":"a:b","title":"t","text":"x","__proto__":{}}'),
      'WORK_FIELD_UNKNOWN',
      '/__proto__',
    ],
    [
      'a time without offset',
      { ...own, versionCreated: '2026-01-01T00:00:00' },
      'WORK_FIELD_INVALID',
      '/versionCreated',
    ],
    [
      'a year no database keeps',
      { ...own, versionCreated: '+012345-01-01T00:00:00Z' },
      'WORK_FIELD_INVALID',
      '/versionCreated',
    ],
    [
      'a year before the first',
      { ...own, firstCreated: '0001-01-01T00:00:00+08:00' },
      'WORK_FIELD_INVALID',
      '/firstCreated',
    ],
    ['a status of another standard', { ...own, pubStatus: 'cancelled' }, 'WORK_FIELD_INVALID', '/pubStatus'],
    ['half a surrogate pair', { ...own, text: '\ud800' }, 'WORK_FIELD_INVALID', '/text'],
    ['a NUL', { ...own, title: 'a\0b' }, 'WORK_FIELD_INVALID', '/title'],
    [
      'an info source without name',
      { ...own, infoSources: [{ role: 'source' }] },
      'WORK_FIELD_MISSING',
      '/infoSources/0/name',
    ],
  ])('is refused with %s', (_, value, code, pointer) => {
    expect(readRecord(value, {})).toMatchObject({ ok: false, error: { code, pointer } });
  });
});

describe('a plain record of an archive', () => {
  const plain = { id: 'business/004', title: 'Profits', text: 'Down.', category: 'business', reach: 7 };

  it('is named by the URI prefix given, with the default source', () => {
    expect(readRecord(plain, { uriPrefix: 'tag:archive.example,2005:', source: 'Harbor Gazette' })).toMatchObject({
      ok: true,
      value: { uri: 'tag:archive.example,2005:business/004', language: 'en', sourceLabel: 'Harbor Gazette' },
    });
  });

  it('is named by its url without one, dated in the zone of the newsroom, of its outlet', () => {
    const record = {
      ...plain,
      url: 'https://archive.example/4',
      date: '2017-06-29',
      outlet: 'Harbor Gazette',
      title: '',
    };
    const read = readRecord(record, { zone: 'Asia/Taipei' });
    expect(read).toMatchObject({
      value: { uri: 'https://archive.example/4', sourceLabel: 'Harbor Gazette', title: 'Down.' },
    });
    expect(read.ok && read.value.versionCreated?.toString()).toBe('2017-06-28T16:00:00Z');
  });

  it('is named by its id with neither, as it is where it is a URI', () => {
    expect(readRecord(plain, {})).toMatchObject({ ok: true, value: { uri: 'urn:x-archive:business/004' } });
    const record = { ...plain, id: 'tag:archive.example,2005:4' };
    expect(readRecord(record, {})).toMatchObject({ ok: true, value: { uri: 'tag:archive.example,2005:4' } });
  });

  it('is refused with no name at all', () => {
    expect(readRecord({ id: 7, text: 'Down.' }, {})).toMatchObject({ ok: false });
    expect(readRecord({ text: 'Down.' }, {})).toMatchObject({ ok: false, error: { pointer: '/uri' } });
  });
});
