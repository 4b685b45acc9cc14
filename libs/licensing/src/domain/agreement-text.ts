import { type AgreementTerms, nameIn } from './agreement-terms.js';
import { type AgreementLanguage, oneLine, type Wording } from './agreement-wording.js';
import { AGREEMENT_EN } from './agreement-wording-en.js';
import { AGREEMENT_ZH_HANS } from './agreement-wording-zh-hans.js';
import { AGREEMENT_ZH_HANT } from './agreement-wording-zh-hant.js';

const WORDINGS: Readonly<Record<AgreementLanguage, Wording>> = {
  en: AGREEMENT_EN,
  'zh-Hans': AGREEMENT_ZH_HANS,
  'zh-Hant': AGREEMENT_ZH_HANT,
};

/** An agreement in words. One made before 2026-11 has no `zh-Hant`, and its hash is over what it has. */
export interface AgreementTexts {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string;
}

/** The agreement in words: plain text, lines separated by `\n`, the same for the same terms. */
export function agreementText(terms: AgreementTerms, language: AgreementLanguage): string {
  const words = WORDINGS[language];
  const { colon } = words;
  const uscc = terms.licensor.uscc === undefined ? '' : ` (${terms.licensor.uscc})`;
  const head = [
    words.title,
    '',
    `${words.number}${colon}${terms.agreementId}`,
    `${words.licensor}${colon}${nameIn(terms.licensor.names, language)}${uscc}`,
    `${words.rightsHolder}${colon}${nameIn(terms.rightsHolder.names, language)}`,
    `${words.licensee}${colon}${oneLine(terms.licensee.name)}`,
    '',
  ];
  const clauses = words.clauses
    .flatMap(([name, say]) => {
      const said = say(terms);
      return said === undefined ? [] : [`${name}${said.startsWith('\n') ? colon.trimEnd() : colon}${said}`];
    })
    .map((clause, index) => `${index + 1}. ${clause}`);
  return [...head, ...clauses, ''].join('\n');
}

export function agreementTexts(terms: AgreementTerms): Required<AgreementTexts> {
  return {
    en: agreementText(terms, 'en'),
    'zh-Hans': agreementText(terms, 'zh-Hans'),
    'zh-Hant': agreementText(terms, 'zh-Hant'),
  };
}
