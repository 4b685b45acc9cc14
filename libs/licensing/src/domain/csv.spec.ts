import { describe, expect, it } from '@jest/globals';
import { csv } from './csv.js';

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

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '|cmd'])('makes %j harmless', (text) => {
    expect(csv([], [[text]])).toBe(`\r\n"'${text}"\r\n`);
  });

  it('leaves ordinary words alone', () => {
    expect(csv([], [['a=b', '来源：国际在线']])).toBe('\r\n"a=b","来源：国际在线"\r\n');
  });
});
