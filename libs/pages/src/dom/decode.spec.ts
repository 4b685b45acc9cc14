import { describe, expect, it } from '@jest/globals';
import { decode, decodePlain } from './decode.js';

const CHINESE = '国际在线消息：今年第一季度进出口总值增长，外贸结构继续改善，民营企业的比重提高，新的动能正在形成。';
const TRADITIONAL =
  '國際在線消息：今年第一季度進出口總值增長，外貿結構繼續改善，民營企業的比重提高，新的動能正在形成。';
const JAPANESE = 'これは日本語のニュースです。今年の第一四半期の輸出入は増加しました。とても大切なことです。';
const KOREAN = '이것은 한국어 뉴스입니다. 올해 일분기 수출입은 증가했습니다. 매우 중요한 일입니다.';

const page = (text: string, charset?: string) =>
  `<html><head>${charset ? `<meta charset="${charset}">` : ''}<title>t</title></head><body><p>${text}</p></body></html>`;

describe('the charset of a page', () => {
  it.each([
    ['gb18030', CHINESE],
    ['gbk', CHINESE],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['utf-8', CHINESE],
  ])('%s is read when declared in a meta element', (charset, text) => {
    expect(decode(encode(page(text, charset), charset)).text).toContain(text);
  });

  it.each([
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['euc-kr', KOREAN],
    ['utf-8', CHINESE],
  ])('%s is detected when nothing is declared', (charset, text) => {
    expect(decode(encode(page(text), charset)).text).toContain(text);
  });

  it.each([
    ['utf-8', 'gbk', CHINESE],
    ['gb18030', 'utf-8', CHINESE],
    ['big5', 'iso-8859-1', TRADITIONAL],
    ['utf-8', 'iso-8859-1', CHINESE],
  ])('%s is read though the page says %s', (charset, label, text) => {
    const decoded = decode(encode(page(text, label), charset));
    expect(decoded.text).toContain(text);
    expect(decoded.warnings).toContain('CHARSET_MISLABELED');
  });

  it('is that of the Content-Type header before that of the page', () => {
    expect(decode(encode(page(CHINESE, 'big5'), 'gbk'), 'text/html; charset=GBK').text).toContain(CHINESE);
  });

  it.each([
    ['utf-16le', (code: number) => [code & 0xff, code >> 8]],
    ['utf-16be', (code: number) => [code >> 8, code & 0xff]],
  ])('%s is known by its zeros where it has no byte order mark', (charset, bytesOf) => {
    const bytes = Uint8Array.from(Array.from(page(CHINESE)).flatMap((letter) => bytesOf(letter.charCodeAt(0))));
    expect(decode(bytes)).toMatchObject({ charset, text: expect.stringContaining(CHINESE) });
  });

  it.each([
    ['in which most is Chinese', `<title>${CHINESE}</title><p>${CHINESE.repeat(20)}</p>`],
    ['of one letter over and over, which has a zero itself', `<p>${'一'.repeat(400)}</p>`],
    ['of Latin letters beyond ASCII', `<p>${'Čeština žluťoučký kůň '.repeat(30)}</p>`],
    ['that begins with a line break', `\r\n<!doctype html><p>${CHINESE.repeat(20)}</p>`],
  ])('UTF-16 without a mark is known in markup %s', (_, html) => {
    for (const charset of ['utf-16le', 'utf-16be'] as const) {
      expect(decode(twoBytes(html, charset), 'text/html; charset=utf-8')).toMatchObject({ charset, text: html });
    }
  });

  it.each([
    ['zeros before each letter of its first tag', '<\0h\0t\0m\0l\0>\0'],
    ['a zero for each second byte of its beginning', '\0<\0h\0t\0m\0l\0>'],
  ])('UTF-8 stays UTF-8 with %s', (_, start) => {
    const html = `${start}<head><title>dam</title></head><body><p>${'The river rose and the dam held. '.repeat(30)}</p>`;
    expect(decode(new TextEncoder().encode(html)).charset).toBe('utf-8');
    expect(decode(new TextEncoder().encode(`${start}<p>${CHINESE.repeat(30)}</p>`)).text).toContain(CHINESE);
  });

  it('is that of the byte order mark before all others', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array(Array.from(page('来源')).map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(decode(bytes, 'text/html; charset=gbk')).toMatchObject({
      charset: 'utf-16le',
      text: expect.stringContaining('来源'),
    });
  });

  it('of no bytes is UTF-8', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', charset: 'utf-8', warnings: [] });
  });

  it('declared by a label no standard knows is detected', () => {
    expect(decode(encode(page(CHINESE), 'gb18030'), 'text/html; charset=klingon').text).toContain(CHINESE);
  });
});

function twoBytes(text: string, charset: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return charset === 'utf-16le' ? bytes : bytes.swap16();
}

/** Encodes by looking every pair of bytes up with the platform's decoder; it has no encoder but UTF-8. */
function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.from([high, low]));
      if (Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, [high, low]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${charset} cannot write ${letter}`);
      return bytes;
    }),
  );
}

describe('a plain text', () => {
  it.each(['utf-8', 'gb18030', 'big5'])('in %s is read', (charset) => {
    const text = charset === 'big5' ? TRADITIONAL : CHINESE;
    expect(decodePlain(encode(text, charset))).toBe(text);
  });

  it.each([
    ['of a few stray bytes', [0xe9, 0x20, 0xff]],
    ['with control characters', [0xb9, 0xfa, 0xbc, 0xca, 0, 1, 2, 0xd4, 0xda, 0xcf, 0xdf]],
  ])('%s is none', (_, bytes) => {
    expect(decodePlain(Uint8Array.from(bytes))).toBeUndefined();
  });
});
