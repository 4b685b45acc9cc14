/** The 249 country codes of ISO 3166-1 alpha-2, as of its newsletter VI-17 (2019); nothing reserved or withdrawn. */
const ALPHA_2 =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/**
 * ISO 639-1, and the ISO 639-3 codes of the Chinese languages, which have no two-letter code of their own; last what
 * stands for no one language (RFC 5646, section 4.1): several, not determined, none at all as in a picture.
 */
const LANGUAGES =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki ' +
  'kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no ' +
  'nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te ' +
  'tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
  'cdo cmn cjy cpx czh czo gan hak hsn lzh mnp nan wuu yue mul und zxx';

/** ISO 15924 scripts that news is written in. */
const SCRIPTS =
  'Adlm Arab Armn Beng Brai Cans Cher Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hans Hant Hebr Hira Jpan Kana Khmr Knda ' +
  'Kore Laoo Latn Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tfng Thaa Thai Tibt Yiii';

/** The world in UN M.49: contains every country. */
export const WORLD = '001';

export const COUNTRIES: readonly string[] = ALPHA_2.split(' ');
const countries: ReadonlySet<string> = new Set(COUNTRIES);
const languages: ReadonlySet<string> = new Set(LANGUAGES.split(' '));
const scripts: ReadonlySet<string> = new Set(SCRIPTS.split(' '));

/** Whether `code` is `001` or a country of ISO 3166-1 alpha-2, in capitals. */
export function isTerritory(code: string): boolean {
  return code === WORLD || countries.has(code);
}

/** The script Chinese is written in where a tag names only the country (Unicode CLDR, likely subtags). */
const CHINESE_SCRIPT: Readonly<Record<string, string>> = {
  CN: 'Hans',
  SG: 'Hans',
  MY: 'Hans',
  TW: 'Hant',
  HK: 'Hant',
  MO: 'Hant',
};

/**
 * The canonical form of a language tag, `zh-hans` → `zh-Hans` (BCP 47: language, script, region; nothing longer).
 * Chinese gets its script from the country, `zh-TW` → `zh-Hant-TW`: pages name the one, licenses the other.
 * @returns undefined when the tag is malformed or one of its subtags is not a known code
 */
export function canonicalLanguage(tag: string): string | undefined {
  if (canonicalTags.has(tag)) return canonicalTags.get(tag);
  if (canonicalTags.size >= KEPT_TAGS) canonicalTags.clear();
  const canonical = readLanguage(tag);
  canonicalTags.set(tag, canonical);
  return canonical;
}

/** Tags as written, for the many questions that name the same few. */
const KEPT_TAGS = 1_024;
const canonicalTags = new Map<string, string | undefined>();

function readLanguage(tag: string): string | undefined {
  const match = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}))?$/iu.exec(tag);
  if (match === null) return undefined;
  const language = (match[1] ?? '').toLowerCase();
  const region = match[3]?.toUpperCase();
  const likely = language === 'zh' && region !== undefined ? CHINESE_SCRIPT[region] : undefined;
  const script = match[2] === undefined ? likely : capitalized(match[2]);
  if (!languages.has(language)) return undefined;
  if (script !== undefined && !scripts.has(script)) return undefined;
  if (region !== undefined && !countries.has(region)) return undefined;
  return [language, script, region].filter((part) => part !== undefined).join('-');
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}
