import type { CertificateWords, WordLanguage } from './certificate-words.js';
import { EN } from './certificate-words-en.js';
import { ZH_HANS } from './certificate-words-zh-hans.js';
import { ZH_HANT } from './certificate-words-zh-hant.js';

export const CERTIFICATE_WORDS: Readonly<Record<WordLanguage, CertificateWords>> = {
  en: EN,
  'zh-Hans': ZH_HANS,
  'zh-Hant': ZH_HANT,
};
