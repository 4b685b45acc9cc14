import { describe, expect, it } from '@jest/globals';
import { licenseEntries } from './certificate-entries.js';
import { CERTIFICATE_WORDS } from './certificate-vocabulary.js';
import { WORD_LANGUAGES, type WordLanguage } from './certificate-words.js';
import { aLicense, aScope } from './license.fixture.js';
import type { Scope } from './scope.js';

const entries = (language: WordLanguage, scope: Partial<Scope> = {}): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    licenseEntries(aLicense({ scope: aScope(scope) }), {
      words: CERTIFICATE_WORDS[language],
      language,
      zone: 'Asia/Shanghai',
    }).map(({ label, values }) => [label, values]),
  );

describe('what a certificate says in words', () => {
  it('names codes for people and keeps the codes, in each language', () => {
    const scope = { territories: ['CN', '001'], languages: ['zh-Hant'] };
    expect(WORD_LANGUAGES.map((language) => entries(language, scope).territories)).toEqual([
      ['China (CN), the world'],
      ['中国 (CN)、全世界'],
      ['中國 (CN)、全世界'],
    ]);
    expect(entries('en', scope).languages).toEqual(['Traditional Chinese (zh-Hant)']);
  });

  it('prints a code that is none as it was agreed', () => {
    expect(entries('en', { territories: ['nowhere'], languages: ['*'] })).toMatchObject({
      territories: ['nowhere'],
      languages: ['*'],
    });
  });

  it('prints limits where there are any', () => {
    expect(entries('en').limits).toBeUndefined();
    expect(entries('zh-Hans', { copies: 500, excerptPercent: 20 }).limits).toEqual([
      '不超过 500 份',
      '摘编不超过作品的 20%',
    ]);
  });

  it('has every word in every language', () => {
    for (const language of WORD_LANGUAGES) {
      for (const part of ['status', 'meaning', 'short', 'labels', 'uses', 'media', 'exclusivities'] as const) {
        expect(Object.keys(CERTIFICATE_WORDS[language][part])).toEqual(Object.keys(CERTIFICATE_WORDS.en[part]));
      }
    }
  });
});
