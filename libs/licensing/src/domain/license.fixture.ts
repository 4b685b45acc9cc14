import { money } from '@app/kernel';
import type { AgentAppointment } from './agent-appointment.js';
import type { AgreementTerms } from './agreement-terms.js';
import type { LicensableWork } from './licensable-work.js';
import { type License, LicenseId } from './license.js';
import { type LicenseRequest, RequestId } from './license-request.js';
import type { Quote } from './quote.js';
import { type Scope, scopeJson } from './scope.js';
import type { Tariff } from './tariff.js';

/** Test data with every default; a test names only what matters to it. */
export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const WORK_ID = '0199aaaa-0000-7000-8000-000000000001';
export const PARTNER_ID = '0199bbbb-0000-7000-8000-000000000001';
export const OTHER_PARTNER_ID = '0199bbbb-0000-7000-8000-000000000002';
export const LICENSE_ID = '0199cccc-0000-7000-8000-000000000001';

/** 2027, Beijing time. */
export function aScope(change: Partial<Scope> = {}): Scope {
  return {
    uses: ['reprint'],
    domains: ['news.example.com'],
    territories: ['CN'],
    media: ['web'],
    languages: ['zh-Hans'],
    termStartsAt: at('2027-01-01T00:00+08:00'),
    termEndsAt: at('2028-01-01T00:00+08:00'),
    exclusivity: 'NON_EXCLUSIVE',
    ...change,
  };
}

export function aWork(change: Partial<LicensableWork> = {}): LicensableWork {
  return {
    id: WORK_ID,
    uri: 'https://news.cri.cn/20260301/1',
    title: '港珠澳大桥客流创新高',
    language: 'zh-Hans',
    origin: 'OWN',
    pubStatus: 'usable',
    charCount: 1_200,
    ...change,
  };
}

/** Granted late in 2026 for 2027. */
export function aLicense(change: Partial<License> = {}): License {
  const { id, uri, title } = aWork();
  return {
    id: LicenseId(LICENSE_ID),
    agreementId: '0199dddd-0000-7000-8000-000000000001',
    requestId: '0199eeee-0000-7000-8000-000000000001',
    partnerId: PARTNER_ID,
    licenseeName: 'Partner Press',
    works: [{ id, uri, title }],
    scope: aScope(),
    attribution: { 'zh-Hans': '来源：国际在线', en: 'Source: CRI Online' },
    fee: { minor: 15_000n, currency: 'CNY' },
    state: 'ACTIVE',
    grantedAt: at('2026-12-20T10:00+08:00'),
    suspensions: [],
    version: 1,
    ...change,
  };
}

/** An agent for China, all of 2026 and 2027 in Beijing. */
export function anAppointment(change: Partial<AgentAppointment> = {}): AgentAppointment {
  return {
    grantId: '0199abcd-0000-7000-8000-000000000001',
    agent: { number: 'AG-000000000', name: 'Yunfan Rights' },
    exclusive: false,
    territories: ['CN', 'HK'],
    media: ['web', 'app'],
    languages: ['zh'],
    uses: ['reprint', 'excerpt'],
    period: { start: at('2026-01-01T00:00+08:00'), end: at('2028-01-01T00:00+08:00') },
    mayAppoint: false,
    writtenOn: '2025-12-20',
    evidenceHash: 'e'.repeat(64),
    standing: 'VALID',
    ...change,
  };
}

export const TARIFF: Tariff = {
  currency: 'CNY',
  quoteValidDays: 30,
  basePerThousandChars: 10_000,
  rounding: 'cn-reprint-2014',
  minimum: 5_000,
  uses: { reprint: 100, excerpt: 60, translation: 150 },
  territories: { CN: 100, HK: 120, '001': 250 },
  termYears: { '1': 100, '2': 180, '3': 250 },
  tax: { name: 'VAT', percent: 6 },
};

export function aQuote(change: Partial<Quote> = {}): Quote {
  return {
    id: '0199ffff-0000-7000-8000-000000000001',
    basis: 'DESK',
    lines: [
      { kind: 'DESK', amount: money(15_000, 'CNY') },
      { kind: 'TAX', percent: 6, detail: 'VAT', amount: money(900, 'CNY') },
    ],
    net: money(15_000, 'CNY'),
    tax: money(900, 'CNY'),
    total: money(15_900, 'CNY'),
    quotedAt: at('2026-12-01T09:00+08:00'),
    validUntil: at('2027-01-01T00:00+08:00'),
    inputs: { scope: scopeJson(aScope()), works: [], zone: 'Asia/Shanghai' },
    tariffHash: `sha-256:${'0'.repeat(64)}`,
    ...change,
  };
}

export function aRequest(change: Partial<LicenseRequest> = {}): LicenseRequest {
  return {
    id: RequestId('0199eeee-0000-7000-8000-000000000001'),
    partnerId: PARTNER_ID,
    state: 'DRAFT',
    workIds: [WORK_ID],
    scope: aScope(),
    createdBy: 'account-1',
    createdAt: at('2026-12-01T08:00+08:00'),
    version: 1,
    ...change,
  };
}

export function someTerms(change: Partial<AgreementTerms> = {}): AgreementTerms {
  const { id, uri, title } = aWork();
  return {
    form: 'imprimatur-license-agreement-1',
    agreementId: '0199dddd-0000-7000-8000-000000000001',
    licensor: {
      names: { 'zh-Hans': '国广国际在线网络（北京）有限公司', en: 'Guoguang CRI Online' },
      uscc: '91110000MA00TEAT40',
    },
    rightsHolder: { names: { 'zh-Hans': '中国国际广播电台', en: 'China Radio International' } },
    mandate: 'statement, clause 1',
    licensee: { partnerId: PARTNER_ID, name: 'Partner Press' },
    works: [{ id, uri, title }],
    scope: scopeJson(aScope()),
    fee: { quoteId: 'q', currency: 'CNY', netMinor: 15_000, taxMinor: 905, totalMinor: 15_905 },
    attribution: { 'zh-Hans': '来源：国际在线', en: 'Source: CRI Online' },
    subLicensing: 'NONE',
    moralRights: 'RESERVED',
    zone: 'Asia/Shanghai',
    preparedAt: '2026-12-10T01:00:00Z',
    ...change,
  };
}
