import { fill } from '@app/kernel';
import type { Defect } from '../defect.js';
import { type DefectWords, DIMENSIONS } from './defect-wording.js';
import { EN } from './words.en.js';
import { ZH_HANS } from './words.zh-hans.js';
import { ZH_HANT } from './words.zh-hant.js';

const LANGUAGES = { 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT, en: EN } as const satisfies Record<string, DefectWords>;
export type DefectLanguage = keyof typeof LANGUAGES;

export const DEFECT_LANGUAGES = Object.keys(LANGUAGES) as readonly DefectLanguage[];

/** In the place of a value that is not known. */
const UNTOLD = '–';

/** One sentence or two for a person, in every language: what is missing and what would do. */
export function wordsOf(defect: Pick<Defect, 'code' | 'values'>): Readonly<Record<DefectLanguage, string>> {
  return {
    'zh-Hans': sentence(defect, LANGUAGES['zh-Hans']),
    'zh-Hant': sentence(defect, LANGUAGES['zh-Hant']),
    en: sentence(defect, LANGUAGES.en),
  };
}

function sentence({ code, values }: Pick<Defect, 'code' | 'values'>, { defects, dimensions }: DefectWords): string {
  const dimension = DIMENSIONS.find((each) => each === values.dimension);
  const told = dimension === undefined ? values : { ...values, dimension: dimensions[dimension] };
  const shown = Object.entries(told).map(([name, value]) => [name, value === '' ? UNTOLD : value] as const);
  return fill(defects[code], Object.fromEntries(shown));
}
