import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TOKEN_USES } from '../domain/license-token.js';
import { readLicense } from './read-license.js';

const license = (content: string): string => `<license xmlns="https://rslstandard.org/rsl">${content}</license>`;
const permits = (uses: string): string => `<permits type="usage">${uses}</permits>`;
const amount = (value: string, currency = 'CNY'): string =>
  `<payment type="purchase"><amount currency="${currency}">${value}</amount></payment>`;

describe('the license element of a token request', () => {
  it('is read whatever stands around what counts', () => {
    const text = license(
      `${permits(' ai-train\n ai-input ')}<permits type="geo">HK CN</permits>${amount(' 250.5 ')}<legal type="contact">x</legal>`,
    );
    expect(readLicense(text)).toEqual({
      ok: true,
      value: {
        uses: ['ai-input', 'ai-training'],
        territories: ['CN', 'HK'],
        price: { minor: 25_050n, currency: 'CNY' },
      },
    });
  });

  it('may leave out territories and price', () => {
    expect(readLicense(license(permits('imprimatur:tdm')))).toEqual({ ok: true, value: { uses: ['tdm'] } });
  });

  it.each([
    ['nothing', ''],
    ['text', 'ai-input'],
    ['another element', '<content/>'],
    ['two elements', license(permits('ai-input')).repeat(2)],
    ['a declaration', `<!DOCTYPE license [<!ENTITY a "b">]>${license(permits('ai-input'))}`],
    ['CDATA, which hides what it says', license('<permits type="usage"><![CDATA[ai-input]]></permits>')],
    ['an unknown element', license(`${permits('ai-input')}<permit type="usage">all</permit>`)],
    ['uses twice', license(permits('ai-input') + permits('ai-train'))],
    ['no use', license(permits(' '))],
    ['all uses', license(permits('all'))],
    ['a use nobody sells', license(permits('ai-index'))],
    ['a use of the prototype', license(permits('constructor'))],
    ['what it forbids', license(`${permits('ai-input')}<prohibits type="usage">ai-input</prohibits>`)],
    ['all forbidden', license(`${permits('ai-input')}<prohibits type="usage">all</prohibits>`)],
    ['a region', license(`${permits('ai-input')}<permits type="geo">EU</permits>`)],
    ['no region', license(`${permits('ai-input')}<permits type="geo"> </permits>`)],
    ['another payment', license(`${permits('ai-input')}<payment type="crawl"/>`)],
    ['a negative price', license(permits('ai-input') + amount('-1'))],
    ['a price in powers', license(permits('ai-input') + amount('1e9'))],
    ['thirds of a cent', license(permits('ai-input') + amount('0.001'))],
    ['no currency', license(permits('ai-input') + amount('1', ''))],
    ['a hundred levels', license('<payment>'.repeat(100))],
    ['more levels than a stack has', `<license>${'<a>'.repeat(3_000)}`],
    ['a long text', license(permits(`ai-input ${' '.repeat(10_000)}`))],
  ])('is refused with %s', (_, text) => {
    expect(readLicense(text)).toMatchObject({ ok: false, error: { code: 'LICENSE_INVALID' } });
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (inside, around) => {
        for (const text of [inside, license(inside), license(permits(inside)), license(permits('ai-input') + around)]) {
          const read = readLicense(text);
          if (read.ok) expect(TOKEN_USES).toEqual(expect.arrayContaining([...read.value.uses]));
        }
      }),
    );
  });
});
