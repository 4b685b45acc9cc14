import { describe, expect, it } from '@jest/globals';
import type { VerifiedCertificate } from '../application/verify-certificate.js';
import { CERTIFICATE_STATUSES } from '../domain/certificate.js';
import { chainOf } from '../domain/certificate-chain.js';
import { certificateNumber } from '../domain/certificate-number.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import { WORD_LANGUAGES } from '../domain/certificate-words.js';
import { aLicense, anAppointment, aScope, at } from '../domain/license.fixture.js';
import { pageLanguage, wantsPage } from './page-language.js';
import { PAGE_CSP, verifyPage } from './verify-page.js';

const number = certificateNumber(new Uint8Array(16).fill(9));
const verified = (title = 'A title'): VerifiedCertificate => ({
  status: 'valid',
  checks: [],
  certificate: {
    number,
    licenseId: 'l',
    statusIndex: 0,
    agreementHash: 'h',
    keyId: 'k',
    token: 't',
    issuedAt: at('2026-12-20T00:00Z'),
  },
  license: aLicense({
    works: [{ id: '1', uri: 'https://news.cri.cn/1', title }],
    scope: aScope({ territories: ['001'] }),
  }),
});
const PARTIES = {
  rightsHolder: { names: { en: 'China Radio International', 'zh-Hans': '中国国际广播电台' } },
  operator: { names: { en: 'Operator', 'zh-Hans': '运营方' } },
};
const MANDATE = {
  exclusive: true,
  period: { start: at('2011-01-01T00:00+08:00') },
  territories: ['001'],
  media: ['web'],
  languages: ['*'],
  source: 'statement, clause 1',
};
const page = (language: 'en' | 'zh-Hans' | 'zh-Hant', of = verified()): string =>
  verifyPage({
    status: 'valid',
    number,
    verified: of,
    language,
    zone: 'Asia/Shanghai',
    now: at('2027-02-01T00:00Z'),
  });

describe('the page of a certificate', () => {
  it('says status, scope, term and credit in words, and neither price nor account', () => {
    const html = page('en');
    expect(html).toContain('<strong>Valid</strong>');
    expect(html).toContain('from 2027-01-01 00:00 +08:00 up to, not including, 2028-01-01 00:00 +08:00');
    expect(html).toContain('来源：国际在线');
    expect(html).toContain('the world');
    expect(html).not.toMatch(/150|15000|account/);
  });

  it('lets no title become markup', () => {
    const html = page('en', verified('<script>alert(1)</script>"\'&'));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('names the chain of rights in the language of the page, where it holds', () => {
    const holding = { ...verified(), checks: [{ name: 'chain', ok: true, detail: '' }] } as const;
    const chain = chainOf([aLicense()], PARTIES, MANDATE, () => 'hash');
    expect(page('zh-Hans', { ...holding, chain })).toContain('中国国际广播电台 → 运营方 → Partner Press');
    const through = chainOf([aLicense()], { ...PARTIES, agents: [anAppointment()] }, MANDATE, () => 'hash');
    const html = page('en', { ...holding, chain: through });
    expect(html).toContain('China Radio International → Operator → Yunfan Rights → Partner Press');
    expect(page('en')).not.toContain('Chain of rights');
    const cut = { name: 'out_of_scope', ok: false, detail: 'territory HK is outside' } as const;
    expect(page('en', { ...verified(), checks: [cut] })).toContain('territory HK is outside');
  });

  it('says each status in its own words, and leads from a superseded certificate to the one in its place', () => {
    const by = certificateNumber(new Uint8Array(16).fill(10));
    for (const status of CERTIFICATE_STATUSES) {
      const { certificate, ...rest } = verified();
      if (certificate === undefined) throw new Error('the fixture has its certificate');
      const superseded = { at: at('2027-01-15T00:00Z'), by };
      const html = verifyPage({
        status,
        number,
        verified: { ...rest, certificate: status === 'superseded' ? { ...certificate, superseded } : certificate },
        language: 'en',
        zone: 'Asia/Shanghai',
        now: at('2027-02-01T00:00Z'),
      });
      expect(html).toContain(`<strong>${CERTIFICATE_WORDS.en.status[status]}</strong>`);
      expect(html.includes(by)).toBe(status === 'superseded');
    }
  });

  it('allows its own style and nothing else', () => {
    expect(PAGE_CSP).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(page('en')).not.toMatch(/<script|style="|onload|<img|<link/);
  });

  it('speaks three languages, each with every word', () => {
    for (const language of WORD_LANGUAGES) {
      expect(page(language)).toContain(`<html lang="${language}">`);
      expect(Object.keys(CERTIFICATE_WORDS[language].status)).toEqual(Object.keys(CERTIFICATE_WORDS.en.status));
      expect(Object.keys(CERTIFICATE_WORDS[language].uses)).toEqual(Object.keys(CERTIFICATE_WORDS.en.uses));
    }
  });

  it.each([
    [undefined, 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['fr, en;q=0.5', 'en'],
    ['zh;q=0.2, en-GB;q=0.9', 'en'],
    ['zh;q=0, de', 'en'],
  ])('chooses by Accept-Language %s: %s', (header, language) => {
    expect(pageLanguage(header)).toBe(language);
  });

  it('chooses by ?lang= before all, and passes over what is no language of the page', () => {
    expect(pageLanguage('en', 'zh-Hant')).toBe('zh-Hant');
    expect(pageLanguage('zh-TW', 'klingon')).toBe('zh-Hant');
    expect(pageLanguage(undefined, 'zh-HK')).toBe('zh-Hant');
  });

  it.each([
    [undefined, false],
    ['*/*', false],
    ['application/json', false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['application/json, text/html;q=0.5', false],
    ['text/html;q=0', false],
  ])('is a page for Accept %s: %s', (header, wanted) => {
    expect(wantsPage(header)).toBe(wanted);
  });
});
