import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PdfCertificate } from './pdf-certificate.js';
import { aPrintedCertificate, TOKEN } from './printed-certificate.fixture.js';
import { saysSubLicensing } from './says-sub-licensing.js';
import { credential, token } from './sealed-certificate.fixture.js';
import { isPdf, tokenInPdf } from './token-in-pdf.js';

// opening four fonts of 10 MB each takes its time on a busy machine
describe('a printed certificate', () => {
  const printer = new PdfCertificate(process.cwd());
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it('is a PDF that carries its token, and the same bytes each time', async () => {
    const bytes = await printer.print(aPrintedCertificate());
    expect([isPdf(bytes), tokenInPdf(bytes)]).toEqual([true, TOKEN]);
    expect(hash(await printer.print(aPrintedCertificate()))).toBe(hash(bytes));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.match(/\/Type \/Page\b/gu)).toHaveLength(3);
    expect(text).toContain('/Lang (en)');
    // subsets of four fonts, not four fonts
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('is set in the publisher’s own fonts where it has some', async () => {
    const font = (weight: string) =>
      join(process.cwd(), `node_modules/@expo-google-fonts/noto-sans-tc/${weight}/NotoSansTC_${weight}.ttf`);
    const own = new PdfCertificate(process.cwd(), {
      'zh-Hans': { regular: font('400Regular'), bold: font('700Bold') },
    });
    const names = async (by: PdfCertificate): Promise<string[]> => {
      const bytes = await by.print(aPrintedCertificate({ languages: ['zh-Hans'] }));
      const found = Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/gu);
      return [...new Set([...found].map(([, name = '']) => name.replace(/-\w+$/u, '')))].sort();
    };
    expect([await names(printer), await names(own)]).toEqual([['NotoSansSC'], ['NotoSansTC']]);
  });

  it('of one work stands on one page in every language, its foot under its entries', async () => {
    const base = aPrintedCertificate();
    const scope = { ...base.license.scope, domains: ['lanting-daily.example'] };
    const license = { ...base.license, works: base.license.works.slice(0, 1), scope };
    const attribution = { 'zh-Hans': '来源：国际在线', 'zh-Hant': '來源：國際在線', en: 'Source: CRI Online' };
    const bytes = await printer.print({ ...base, license: { ...license, attribution } });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu),
    ).toHaveLength(3);
  });

  it('of many works goes on to further pages', async () => {
    const works = Array.from({ length: 60 }, (_, index) => ({
      id: `${index}`,
      uri: `https://news.cri.cn/20260301/${index}`,
      title: `港珠澳大桥客流创新高，第 ${index} 篇`,
    }));
    const base = aPrintedCertificate();
    const bytes = await printer.print({ ...base, license: { ...base.license, works }, languages: ['zh-Hans'] });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu)?.length,
    ).toBeGreaterThan(1);
  });
});

describe('what is printed about sub-licensing', () => {
  const tokenOf = (claims: unknown): string =>
    `h.${Buffer.from(JSON.stringify(claims), 'utf8').toString('base64url')}.s`;

  it.each<[boolean, string, string]>([
    [false, 'a credential that allows none, whose vocabulary has the word', token],
    [true, 'one that allows it', tokenOf({ ...credential, credentialSubject: { subLicensing: 'ALLOWED' } })],
    [false, 'one that says nothing', tokenOf({ ...credential, credentialSubject: {} })],
    [false, 'no credential', TOKEN],
  ])('is %s for %s', (expected, _what, signed) => {
    expect(saysSubLicensing(signed)).toBe(expected);
  });
});

describe('a PDF', () => {
  it.each([['%PDF-1.7 and nothing else'], ['%PDF-1.7 stream\nnonsense\nendstream'], ['%PDF-1.7 stream\nnever ends']])(
    'without a token has none: %s',
    (text) => {
      expect(tokenInPdf(Buffer.from(text))).toBeUndefined();
    },
  );
});
