import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { originOf, sourceLabels } from '../../domain/source-label.js';
import { contentNames } from '../../persistence/content-names.js';
import { workFiles } from '../../persistence/work-files.js';
import { formatOf, type WorkFile } from '../work-file.port.js';
import type { ImportItem, ReadOptions } from './import-item.js';
import { readSources, type WorkSources } from './read-sources.js';

const options: ReadOptions = { zone: 'Asia/Shanghai', names: contentNames };
const labels = sourceLabels(['国际在线专稿', 'CRI Online Exclusive'], ['国际在线', 'CRI Online']);

async function read(sources: WorkSources, more: Partial<ReadOptions> = {}): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for await (const item of readSources(sources, { ...options, ...more })) items.push(item);
  return items;
}

/** A file whose content arrives in pieces of three bytes, so that lines and characters are cut everywhere. */
function fileOf(name: string, content: string | Uint8Array): WorkFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    format: formatOf(name),
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    },
  };
}

const line = (change: object) => JSON.stringify({ uri: 'tag:a.example,2026:1', title: '题', text: '文', ...change });

describe('a .jsonl file', () => {
  it('gives each bad line its number and goes on', async () => {
    const content = [
      '',
      line({}),
      '{"uri":',
      ' \r',
      line({ titel: 1 }),
      `\ufeff${line({ version: '2' })}`,
      line({ text: 1 }),
    ].join('\n');
    const items = await read({ files: [fileOf('a.jsonl', content)] });
    expect(items.map(({ place, draft }) => [place.line, draft.ok ? draft.value.version : draft.error.code])).toEqual([
      [2, '1'],
      [3, 'WORK_RECORD_MALFORMED'],
      [5, 'WORK_FIELD_UNKNOWN'],
      [6, '2'],
      [7, 'WORK_FIELD_INVALID'],
    ]);
  });

  it('is read over where a line is longer than the limit', async () => {
    const long: WorkFile = {
      name: 'long.jsonl',
      format: 'jsonl',
      async *chunks() {
        for (let part = 0; part < 9; part += 1) yield new Uint8Array(1024 * 1024).fill(97);
        yield new TextEncoder().encode(`\n${line({})}`);
      },
    };
    const items = await read({ files: [long] });
    expect(items.map(({ draft }) => (draft.ok ? 'taken' : draft.error.code))).toEqual([
      'WORK_RECORD_TOO_LARGE',
      'taken',
    ]);
  });
});

describe('other files', () => {
  it.each([
    ['a.pdf', 'x', 'WORK_FORMAT_UNKNOWN'],
    ['a.json', '{', 'WORK_RECORD_MALFORMED'],
    ['a.json', Uint8Array.of(0x22, 0xff, 0x22), 'WORK_RECORD_MALFORMED'],
    ['a.txt', '', 'WORK_FIELD_MISSING'],
    ['a.html', '', 'WORK_FIELD_MISSING'],
  ])('%s is refused as a whole: %s', async (name, content, code) => {
    expect(await read({ files: [fileOf(name, content)] })).toMatchObject([
      { place: { file: name }, draft: { error: { code } } },
    ]);
  });

  it('a .json list gives its items their places', async () => {
    const items = await read({ files: [fileOf('a.json', `[${line({})},{}]`)] });
    expect(items.map(({ place, draft }) => [place.line, draft.ok])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('a path that is not there is named, and the rest goes on', async () => {
    const files = [...(await workFiles(['/nowhere/a.jsonl'])), fileOf('b.jsonl', line({}))];
    expect(await read({ files })).toMatchObject([
      { place: { file: '/nowhere/a.jsonl' }, draft: { error: { expected: 'a file that can be read: ENOENT' } } },
      { draft: { ok: true } },
    ]);
  });

  it('a text file is named by prefix and file name, else by its content', async () => {
    const file = () =>
      fileOf(
        'in/some/渡口.txt',
        '标题\n\n2026-01-08 09:20:00 | 来源：晨江日报 | 编辑：某\n\n正文在这里，一共两句。就这样。',
      );
    const [named] = await read({ files: [file()] }, { uriPrefix: 'tag:a.example,2026:' });
    const [unnamed] = await read({ files: [file()] });
    expect(named?.draft).toMatchObject({
      value: { uri: 'tag:a.example,2026:%E6%B8%A1%E5%8F%A3', sourceLabel: '晨江日报' },
    });
    expect(unnamed?.draft).toMatchObject({ value: { uri: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/) } });
  });
});

describe('the sample newsroom', () => {
  it('is read whole, with the origins its README tells', async () => {
    const items = await read({ files: await workFiles(['samples/works']) });
    const origins = items.map(({ draft }) => {
      if (!draft.ok) throw new Error(JSON.stringify(draft.error));
      return originOf(draft.value.sourceLabel, labels).origin;
    });
    const count = (origin: string) => origins.filter((one) => one === origin).length;
    expect({ own: count('OWN'), third: count('THIRD_PARTY'), unknown: count('UNKNOWN') }).toEqual({
      own: 24,
      third: 11,
      unknown: 1,
    });
  });

  it('reads the same work from a page and from plain text', async () => {
    const items = await read({ files: await workFiles(['samples/works/html', 'samples/works/plain']) });
    const seen = items.map(({ place, draft }) =>
      draft.ok
        ? [basename(place.file), draft.value.language, draft.value.sourceLabel, draft.value.versionCreated?.toString()]
        : draft,
    );
    expect(seen).toEqual([
      ['noodle-shop.html', 'zh-Hant', '港灣新聞', '2026-06-09T04:20:00Z'],
      ['reservoir-fish.html', 'zh-Hans', '国际在线专稿', '2026-08-05T06:25:00Z'],
      ['chess-girl.txt', 'zh-Hans', '南屏广播', '2026-05-30T10:00:00Z'],
      ['subway-piano.txt', 'zh-Hant', '國際在線專稿', '2026-07-11T13:10:00Z'],
    ]);
  });
});

describeShared('seed/article.txt', 'the article that carries the statement', (path) => {
  const article = readFileSync(path, 'utf8');

  it('is a work of 吉林日報, without statement and menu', async () => {
    const [item] = await read({ files: [fileOf('article.txt', article)] });
    if (item?.draft.ok !== true) throw new Error('refused');
    const work = item.draft.value;
    expect(originOf(work.sourceLabel, labels)).toEqual({
      origin: 'THIRD_PARTY',
      rule: 'NAMED_SOURCE',
      source: '吉林日報',
    });
    expect(work.title).toMatch(/^巴音朝魯:堅定信心決心/);
    expect(work.text).not.toMatch(/熱線|版權/);
    expect(work.versionCreated?.toString()).toBe('2020-03-12T01:48:08Z');
    expect(work.language).toBe('zh-Hant');
  });

  it('is an own work under the own label', async () => {
    const [item] = await read({
      files: [fileOf('article.txt', article.replace('來源:吉林日報', '來源:國際在線專稿'))],
    });
    expect(item?.draft.ok === true && originOf(item.draft.value.sourceLabel, labels).origin).toBe('OWN');
  });
});
