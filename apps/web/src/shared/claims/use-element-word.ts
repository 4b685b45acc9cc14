import { useTranslation } from 'react-i18next';

/** What a claim lacks, in the reader's language; what a person wrote in own words stays as it is. */
export function useElementWord(): (code: string) => string {
  const { t } = useTranslation('claims');
  // the codes have dots, and dots part the names of words
  return (code) => t(`element.${code.replaceAll('.', '_')}` as 'element.contact', { defaultValue: code });
}
