/** Frequent characters that exist in only one of the two Chinese scripts. */
const SIMPLIFIED = /[们这国来时对会发说没过还进问间关长门东车书见学习体实当难变让认识讲记论设证词话语请谁调谢万与业]/gu;
const TRADITIONAL =
  /[們這國來時對會發說沒過還進問間關長門東車書見學習體實當難變讓認識講記論設證詞話語請誰調謝萬與業]/gu;
const HAN = /\p{sc=Han}/gu;
const KANA = /[\p{sc=Hira}\p{sc=Kana}]/gu;
const HANGUL = /\p{sc=Hang}/gu;
const LATIN = /\p{sc=Latn}/gu;

/** UTF-16 units looked at; a news text shows its script long before. */
const SAMPLE_UNITS = 600;

/**
 * The language of a text whose record does not name it, by its letters alone.
 * @returns `zh-Hans`, `zh-Hant`, `ja`, `ko`, `en` for any Latin text, `und` where letters do not tell
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const han = count(HAN);
  const kana = count(KANA);
  if (count(HANGUL) > han + kana) return 'ko';
  if (kana * 10 > han && kana > 0) return 'ja';
  if (han > 0 && han * 4 > count(LATIN)) return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
  return count(LATIN) > 0 ? 'en' : 'und';
}
