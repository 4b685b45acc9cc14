import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { command, folderOf } from '../memory-io.fixture.js';

const PARAGRAPH = '渡口的老船在晨雾里靠岸，乘客提着菜篮下船，船工把缆绳绕上木桩，岸边的猫等着鱼贩开张。';
const html = (credit: string) =>
  `<!doctype html><html><head><title>渡口</title></head><body><h1>渡口最后一班夜航</h1><div class="info">${credit}</div><article>${`<p>${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`;
const warc = (uri: string, body: string) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2026-01-09T00:00:00Z\r\nWARC-Target-URI: ${uri}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
};

describe('attribution', () => {
  it('judges a file, echoing its path as given', async () => {
    const cwd = folderOf({ 'a.html': html('来源：国际在线') });
    const { status, lines } = await command(['attribution', '--page', './a.html', '--json'], cwd);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { page: './a.html', class: 'EXACT', satisfies: true, line: '来源：国际在线', region: 'infobar', visible: true },
    ]);
  });

  it('judges every page of a folder, of JSON Lines and of an archive', async () => {
    const cwd = folderOf({
      'pages/b.html': html('来源：新华社'),
      'pages/deep/c.txt': `渡口\n来源：国际在线专稿\n${PARAGRAPH}`,
      'pages/notes.md': 'no page',
      'more.jsonl': `${JSON.stringify({ id: 'one', html: html('稿源：国际在线') })}\n${JSON.stringify({ id: 2, text: '……增长。（国际在线）' })}\n`,
      'site.warc': warc('https://a.example/x', html('来源：国际在线')),
      'packed.warc.gz': gzipSync(warc('https://b.example/y', html('2026-01-09'))),
    });
    const args = ['attribution', '--page', 'pages', 'more.jsonl', 'site.warc', 'packed.warc.gz', '--json'];
    const { status, lines } = await command(args, cwd);
    expect(status).toBe(0);
    expect(lines.map((line) => [line.page, line.class, line.line === null])).toEqual([
      ['pages/b.html', 'NONE', true],
      ['pages/deep/c.txt', 'EXACT_ZHUANGAO', false],
      ['one', 'VARIANT', false],
      ['2', 'PAREN', false],
      ['https://a.example/x', 'EXACT', false],
      ['https://b.example/y', 'NONE', true],
    ]);
  });

  it('takes another profile, and refuses a broken one by place', async () => {
    const cwd = folderOf({ 'a.html': html('来源：国际在线'), 'p.json': '{"id": 1}', 'q.json': '{' });
    for (const profile of ['p.json', 'q.json']) {
      const { status, err } = await command(['attribution', '--page', 'a.html', '--profile', profile, '--json'], cwd);
      expect(status).toBe(1);
      expect(JSON.parse(err)).toMatchObject({ code: 'PROFILE_INVALID', input: profile });
    }
    const missing = await command(['attribution', '--page', 'a.html', '--profile', 'none.json', '--json'], cwd);
    expect(JSON.parse(missing.err)).toMatchObject({ code: 'INPUT_MISSING' });
  });

  it('speaks to a person without --json', async () => {
    const cwd = folderOf({ 'a.html': html('稿源：国际在线') });
    expect((await command(['attribution', '--page', 'a.html'], cwd)).out).toContain(
      'a.html: for a person to review, VARIANT: “稿源：国际在线” in infobar',
    );
  });
});

describe('extract', () => {
  it('prints title, text and language of a page in any charset', async () => {
    const { status, lines } = await command(['extract', '--page', 'samples/pages', '--json']);
    expect(status).toBe(0);
    const forum = lines.find((line) => String(line.page).includes('mingtan'));
    expect(forum).toMatchObject({ title: expect.stringContaining('沙地裡長出的電站'), language: 'zh-Hant' });
    expect(lines.find((line) => String(line.page).includes('m.lanting'))).toMatchObject({ source: '兰汀日报' });
  });

  it('one bad line is told by its number, the others are read', async () => {
    const cwd = folderOf({ 'x.jsonl': `{"id":"a","text":"标题\\n正文。"}\n{"id":"b"}\nnot json\n` });
    const { status, lines, err } = await command(['extract', '--page', 'x.jsonl', '--json'], cwd);
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ page: 'a', title: '标题', text: '标题\n正文。' }]);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { code: 'INPUT_LINE_INVALID', line: 2 },
      { code: 'INPUT_LINE_INVALID', line: 3 },
    ]);
  });

  it('names the files of a folder by the folder as given', async () => {
    const cwd = folderOf({ 'p/a.html': html('2026'), 'p/b/c.html': html('2026') });
    const shown = async (folder: string) =>
      (await command(['extract', '--page', folder, '--json'], cwd)).lines.map(({ page }) => page);
    expect(await shown('./p')).toEqual(['./p/a.html', './p/b/c.html']);
    expect(await shown('p/')).toEqual(['p/a.html', 'p/b/c.html']);
  });

  it('a missing file does not stop the others', async () => {
    const cwd = folderOf({ 'a.html': html('来源：国际在线'), 'b.html': html('来源：国际在线') });
    const { status, lines, err } = await command(['extract', '--page', 'a.html', 'none.html', 'b.html', '--json'], cwd);
    expect(status).toBe(1);
    expect(lines.map(({ page }) => page)).toEqual(['a.html', 'b.html']);
    expect(JSON.parse(err)).toMatchObject({ code: 'INPUT_MISSING', input: 'none.html' });
  });

  it.each([
    ['nowhere.html', 'INPUT_MISSING'],
    ['empty', 'INPUT_EMPTY'],
    ['latin.txt', 'INPUT_UNREADABLE'],
    ['broken.warc', 'INPUT_UNREADABLE'],
    ['broken.html.gz', 'INPUT_UNREADABLE'],
  ])('%s is refused: %s', async (page, code) => {
    const cwd = folderOf({
      'empty/readme.md': '#',
      'latin.txt': new Uint8Array([0xe9, 0x20, 0xff]),
      'broken.warc': 'WARC/1.0\r\nthis is no header',
      'broken.html.gz': new Uint8Array([0x1f, 0x8b, 1, 2, 3]),
    });
    const { status, out, err } = await command(['extract', '--page', page, '--json'], cwd);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code });
  });
});

describe('match', () => {
  const work = Array.from(
    { length: 12 },
    (_, at) => `第${at}段：${PARAGRAPH}${at}号码头当天开行了${at * 7}个班次，站长在本子上画了${at}个圈。`,
  ).join('\n');

  it('finds copied text with offsets into both texts', async () => {
    const page = `转发一篇旧文。\n${work.slice(100, 500)}\n以上。`;
    const cwd = folderOf({
      'works.jsonl': `${JSON.stringify({ id: 'w1', text: work })}\n`,
      'pages/p1.txt': page,
      'pages/p2.txt': '今天只说天气，晴到多云，风力二级，出门记得带水。',
    });
    const { status, lines } = await command(['match', '--works', 'works.jsonl', '--pages', 'pages', '--json'], cwd);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { page: 'pages/p1.txt', matches: [{ work: 'w1', class: 'EXCERPT' }] },
      { page: 'pages/p2.txt', matches: [] },
    ]);
    const { matches } = lines[0] as { matches: { spans: { work: [number, number]; page: [number, number] }[] }[] };
    const span = matches[0]?.spans[0] ?? { work: [0, 0], page: [0, 1] };
    expect(work.slice(...span.work)).toBe(page.slice(...span.page));
  });

  it('compares the text that extract prints, so that offsets point into it', async () => {
    const lines = work.split('\n').map((line) => `<p>${line}</p>`);
    const cwd = folderOf({
      'works/w1.txt': work,
      'a.html': `<html><head><meta charset="utf-8"><title>渡口</title></head><body><h1>渡口</h1><div class="info">来源：国际在线</div><article>${lines.slice(2, 9).join('')}</article></body></html>`,
      'b.txt': `转发\r\n\r\n${work.slice(0, 300)}\r\n凡本网注明“来源：国际在线”的作品，版权均属国际在线`,
    });
    for (const page of ['a.html', 'b.txt']) {
      const matched = await command(['match', '--works', 'works', '--pages', page, '--json'], cwd);
      const extracted = await command(['extract', '--page', page, '--json'], cwd);
      const { matches } = matched.lines[0] as {
        matches: { work: string; spans: { work: [number, number]; page: [number, number] }[] }[];
      };
      const text = String(extracted.lines[0]?.text);
      expect(matches[0]?.work).toBe('works/w1.txt');
      for (const span of matches[0]?.spans ?? [])
        expect(work.slice(...span.work).replace(/\s/gu, '')).toBe(text.slice(...span.page).replace(/\s/gu, ''));
    }
  });

  it('takes all visible text where the copy stands outside the main text, and says so', async () => {
    const other = Array.from(
      { length: 6 },
      (_, at) => `<p>今天只说天气，晴到多云，风力${at}级，出门的人记得带水，傍晚前后山里有阵雨，路上慢行。</p>`,
    );
    const cwd = folderOf({
      'w1.txt': work,
      'a.html': `<html><head><meta charset="utf-8"><title>天气</title></head><body><div class="content"><h1>天气</h1>${other.join('')}</div><div class="sidebar"><div>${work.slice(0, 200)}</div></div></body></html>`,
    });
    const { lines } = await command(['match', '--works', 'w1.txt', '--pages', 'a.html', '--json'], cwd);
    expect(lines).toMatchObject([{ page: 'a.html', scope: 'VISIBLE', matches: [{ work: 'w1.txt' }] }]);
    const { matches } = lines[0] as { matches: { spans: { work: [number, number]; page: [number, number] }[] }[] };
    const extracted = await command(['extract', '--page', 'a.html', '--visible', '--json'], cwd);
    const [span = { work: [0, 0] as const, page: [0, 1] as const }] = matches[0]?.spans ?? [];
    expect(
      String(extracted.lines[0]?.text)
        .slice(...span.page)
        .replace(/\s/gu, ''),
    ).toBe(work.slice(...span.work).replace(/\s/gu, ''));
  });

  it('two works with one id are refused', async () => {
    const cwd = folderOf({ 'w.jsonl': `{"id":"a","text":"${PARAGRAPH}"}\n{"id":"a","text":"x"}\n`, 'p.txt': 'x' });
    const { status, err } = await command(['match', '--works', 'w.jsonl', '--pages', 'p.txt', '--json'], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'INPUT_ID_DOUBLED', work: 'a' });
  });

  it('the sample pages have the works their list says', async () => {
    const { status, lines } = await command([
      'match',
      '--works',
      'samples/works/works.jsonl',
      '--pages',
      'samples/pages',
      '--json',
    ]);
    expect(status).toBe(0);
    const found = lines.map(({ page, matches }) => [
      String(page).replace('samples/pages/', ''),
      (matches as { work: string; class: string }[])
        .map((match) => `${match.class} ${match.work.split(':').at(-1) ?? ''}`)
        .join(),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'green-kitchen.example/recipes/plum.html': '',
      'harbor-links.example/weekly.html': '',
      'lanting-daily.example/society/ferry.html': 'FULL 0001-river-ferry',
      'm.lanting-daily.example/ferry.htm': 'FULL 0001-river-ferry',
      'mingtan-forum.example/thread/20260218.html': 'FULL 0002-dune-photovoltaic',
      'pingyuan-review.example/2026/wind-and-grass.html': 'QUOTATION 0002-dune-photovoltaic',
      'sparrow-notes.example/night-reading.html': 'EXCERPT 0003-library-night',
      'tidewater-reader.example/long-reads/wind-farm.html': 'FULL 0029-windfarm-lullaby',
    });
  });
});
