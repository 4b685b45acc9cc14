import { describe, expect, it } from '@jest/globals';
import type { VerifiedCertificate } from '../application/verify-certificate.js';
import { certificateNumber } from '../domain/certificate-number.js';
import { aLicense, aScope, at } from '../domain/license.fixture.js';
import { pageLanguage, wantsPage } from './page-language.js';
import { PAGE_CSP, verifyPage } from './verify-page.js';
import { PAGE_LANGUAGES, VERIFY_WORDS } from './verify-words.js';

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
const page = (language: 'en' | 'zh-Hans' | 'zh-Hant', of = verified()): string =>
  verifyPage({ status: 'valid', number, verified: of, language, zone: 'Asia/Shanghai', now: at('2027-02-01T00:00Z') });

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

  it('allows its own style and nothing else', () => {
    expect(PAGE_CSP).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(page('en')).not.toMatch(/<script|style="|onload|<img|<link/);
  });

  it('speaks three languages, each with every word', () => {
    for (const language of PAGE_LANGUAGES) {
      expect(page(language)).toContain(`<html lang="${language}">`);
      expect(Object.keys(VERIFY_WORDS[language].status)).toEqual(Object.keys(VERIFY_WORDS.en.status));
      expect(Object.keys(VERIFY_WORDS[language].uses)).toEqual(Object.keys(VERIFY_WORDS.en.uses));
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
