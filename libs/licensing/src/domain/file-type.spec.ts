import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileName, fileType, MOST_FILE_BYTES } from './file-type.js';

const bytes = (text: string): Uint8Array => Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const typeOf = (of: Uint8Array) => {
  const found = fileType(of);
  return found.ok ? found.value : found.error.code;
};

describe('the type of a file', () => {
  it.each([
    ['application/pdf', bytes('%PDF-1.4\n')],
    ['image/png', bytes('\u0089PNG\r\n\u001a\n')],
    ['image/jpeg', bytes('\u00ff\u00d8\u00ff\u00e0')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\u0000\u0000\u0000\u0000WEBP')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes('PK\u0003\u0004…[Content_Types].xml…word/document.xml'.replaceAll('…', '\u0000')),
    ],
    ['text/plain', new TextEncoder().encode('订单\n第一号')],
  ])('is %s by what its bytes say', (type, of) => {
    expect(typeOf(of)).toBe(type);
  });

  it.each([
    ['an executable', bytes('MZ\u0090\u0000')],
    ['a page', bytes('  <!DOCTYPE html><script>')],
    ['a drawing that runs scripts', bytes('<svg onload=alert(1)>')],
    ['an archive of anything', bytes('PK\u0003\u0004evil.exe')],
    ['no UTF-8', bytes('\u00fe\u00ff')],
    ['something that is only called a picture', bytes('RIFF\u0000\u0000\u0000\u0000WAVE')],
  ])('is refused for %s', (_, of) => {
    expect(typeOf(of)).toBe('FILE_TYPE_REFUSED');
  });

  it('is looked for in files of one byte to the limit', () => {
    expect(typeOf(new Uint8Array())).toBe('FILE_EMPTY');
    expect(typeOf(new Uint8Array(MOST_FILE_BYTES).fill(32))).toBe('text/plain');
    expect(typeOf(new Uint8Array(MOST_FILE_BYTES + 1).fill(32))).toBe('FILE_TOO_LARGE');
  });

  it('is found or refused for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (of) => {
        expect(typeof typeOf(of)).toBe('string');
      }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['order.pdf', 'order.pdf'],
    ['C:\\Users\\me\\order.pdf', 'order.pdf'],
    ['/etc/passwd', 'passwd'],
    ['订单 一.pdf', '订单 一.pdf'],
  ])('%s is shown as %s', (name, shown) => {
    expect(fileName(name)).toEqual({ ok: true, value: shown });
  });

  it.each(['', '  ', '..', 'a/..', 'a\u0000b', 'evil\u202egpj.exe', 'x'.repeat(121)])('%j is refused', (name) => {
    expect(fileName(name)).toMatchObject({ ok: false, error: { code: 'FILE_NAME_INVALID' } });
  });
});
