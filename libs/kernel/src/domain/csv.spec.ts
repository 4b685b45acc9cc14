import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csv, csvCell } from './csv.js';

describe('a table of comma-separated values', () => {
  it('quotes every text, leaves numbers bare, ends lines as RFC 4180 has it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x "y"\nz', 1n],
          [undefined, -2],
        ],
      ),
    ).toBe('"a","b"\r\n"x ""y""\nz",1\r\n,-2\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', '|calc', '%x'])(
    'takes the formula out of %j',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text}"`);
    },
  );

  it('keeps every cell whole: read back, it is the text, or the text after an apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);
        const inner = cell.slice(1, -1);
        expect(inner.replaceAll('""', '')).not.toContain('"');
        const read = inner.replaceAll('""', '"');
        expect([text, `'${text}`]).toContain(read);
        expect(read).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });

  it('leaves ordinary words alone', () => {
    expect(csv([], [['a=b', '来源：国际在线']])).toBe('\r\n"a=b","来源：国际在线"\r\n');
  });
});
