/** Letters of text looked at: enough to be sure of a script. */
const SAMPLE = 6_000;
const TRADITIONAL = new Set(
  '國們這來時說會對發過學開經動樣長問實現還東進種員業產與為關機點電數無書車見間門馬個頭報記義務華區戰認讓從當習萬總領導強黨環灣聞',
);
const SIMPLIFIED = new Set(
  '国们这来时说会对发过学开经动样长问实现还东进种员业产与为关机点电数无书车见间门马个头报记义务华区战认让从当习万总领导强党环湾闻',
);

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in that is was for on with as it by at from his he they this'.split(' ')),
  de: new Set('der die das und ist nicht ein eine mit von den zu im auf für dem sich auch'.split(' ')),
  fr: new Set('le la les des et est une dans pour que qui pas sur au du avec ce sont'.split(' ')),
  es: new Set('el la los las y es una para que del con por se su al como más pero'.split(' ')),
  pt: new Set('o os as e é uma para que do da com por se não ao como mais dos em'.split(' ')),
  it: new Set('il lo la gli le e è una per che del della con si non di al come sono'.split(' ')),
};

/**
 * Language of a text. The page's own `lang` counts unless its letters contradict it: many a Chinese page says `en`.
 * @returns BCP 47: `zh-Hans` or `zh-Hant` for all Chinese, the declared tag where it fits, else a bare language, else `und`
 */
export function languageOf(text: string, declared: string | undefined): string {
  const sample = text.slice(0, SAMPLE);
  const tag = canonical(declared);
  const primary = tag?.split('-')[0];
  const isEastern = primary === 'ja' || primary === 'ko';
  const letters = languageByLetters(sample);
  const seen = letters === LATIN && (tag === undefined || isEastern) ? byStopWords(sample) : letters;
  if (tag === undefined) return seen;
  if (primary === 'zh') return seen.startsWith('zh') ? seen : /hant|tw|hk|mo/iu.test(tag) ? 'zh-Hant' : 'zh-Hans';
  const seenPrimary = seen.split('-')[0] ?? seen;
  const isDecided = ['zh', 'ja', 'ko', 'ru'].includes(seenPrimary) || (isEastern && seen !== 'und');
  return isDecided && seenPrimary !== primary && !(seenPrimary === 'ru' && !/^(?:en|zh)/u.test(tag)) ? seen : tag;
}

function canonical(declared: string | undefined): string | undefined {
  try {
    return declared === undefined ? undefined : Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined; // not a language tag: as if nothing was declared
  }
}

/** Letters that many languages write: their words tell which. */
const LATIN = 'latn';

function languageByLetters(text: string): string {
  let [han, kana, hangul, latin, cyrillic] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1;
    else if (code < 0xc0) continue;
    else if (code <= 0x24f) latin += 1;
    else if (code >= 0x400 && code <= 0x4ff) cyrillic += 1;
    else if (code >= 0x3040 && code <= 0x30ff) kana += 1;
    else if (code >= 0x3400 && code <= 0x9fff) han += 1;
    else if (code >= 0xac00 && code <= 0xd7af) hangul += 1;
  }
  const east = han + kana + hangul;
  if (east * 2.5 >= latin + cyrillic && east > 0) {
    if (hangul > han + kana) return 'ko';
    if (kana > east * 0.1) return 'ja';
    return script(text);
  }
  if (cyrillic > latin) return 'ru';
  return latin === 0 ? 'und' : LATIN;
}

function script(text: string): 'zh-Hans' | 'zh-Hant' {
  let balance = 0;
  for (const letter of text) {
    if (TRADITIONAL.has(letter)) balance += 1;
    else if (SIMPLIFIED.has(letter)) balance -= 1;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

function byStopWords(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = 'und';
  let most = 0.08;
  for (const [language, stops] of Object.entries(STOP_WORDS)) {
    const share = words.filter((word) => stops.has(word)).length / Math.max(1, words.length);
    if (share > most) [best, most] = [language, share];
  }
  return best;
}
