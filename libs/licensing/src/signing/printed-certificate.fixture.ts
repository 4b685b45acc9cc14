import type { PrintedCertificate } from '../application/certificate-printer.port.js';
import { certificateNumber } from '../domain/certificate-number.js';
import { WORD_LANGUAGES } from '../domain/certificate-words.js';
import { aLicense, aScope, at, TARIFF } from '../domain/license.fixture.js';

export const TOKEN = `${'h'.repeat(40)}.${'p'.repeat(400)}.${'s'.repeat(86)}`;

/** Printed as late as one likes, it is the same. */
export function aPrintedCertificate(change: Partial<PrintedCertificate> = {}): PrintedCertificate {
  const license = aLicense({
    scope: aScope({ uses: ['reprint', 'excerpt'], territories: ['CN', 'HK'], languages: ['zh-Hans', 'zh-Hant'] }),
  });
  return {
    certificate: {
      number: certificateNumber(new Uint8Array(16).fill(3)),
      licenseId: license.id,
      statusIndex: 0,
      agreementHash: `sha-256:${'ab12'.repeat(16)}`,
      keyId: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      token: TOKEN,
      issuedAt: at('2026-12-20T02:00Z'),
    },
    license,
    licensor: {
      names: {
        'zh-Hans': '国广国际在线网络（北京）有限公司',
        'zh-Hant': '國廣國際在線網絡（北京）有限公司',
        en: 'Guoguang CRI Online Network (Beijing) Co., Ltd.',
      },
      uscc: '91110000MA00TEAT40',
      rightsHolder: { 'zh-Hans': '中国国际广播电台', 'zh-Hant': '中國國際廣播電臺', en: 'China Radio International' },
      desk: 'licensing@newsroom.example',
      zone: 'Asia/Shanghai',
      jurisdiction: 'CN',
      calendars: [],
      attribution: {},
      tariff: TARIFF,
      tariffHash: '',
      issuer: { url: 'https://licensing.example', names: {} },
    } as PrintedCertificate['licensor'],
    basis: 'statement, clause 1',
    languages: WORD_LANGUAGES,
    ...change,
  };
}
