import { tokenize } from '@app/text-reuse';

/** A word, or one character of an unspaced script, of a text as search compares it. */
export interface SearchToken {
  /** Equal for what search takes for the same: case, width, accents, traditional and simplified forms, English plurals. */
  readonly unit: string;
  readonly isCharacter: boolean;
  /** UTF-16 units of the original text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing but space, brackets or a hyphen stands between it and the token before. */
  readonly isJoined: boolean;
}

/** Ids of words have the top bit set; those of characters are code points. */
const WORD_BIT = 0x8000_0000;
/** What ends a clause: words on both sides of it are not neighbors. */
const BREAK = /[\n。！？；，、：!?;,:…|]|\.\s/u;
const PLAIN_WORD = /^[a-z0-9]{1,32}$/;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Cuts a text into what is searched by. @param most tokens; what follows them is not looked at */
export function searchTokens(text: string, most = Number.POSITIVE_INFINITY): readonly SearchToken[] {
  const { count, ids, starts, ends } = tokenize(text);
  const tokens: SearchToken[] = [];
  let before = 0;
  for (let at = 0; at < count && at < most; at += 1) {
    const [id = 0, start = 0, end = 0] = [ids[at], starts[at], ends[at]];
    const isCharacter = id < WORD_BIT;
    const unit = isCharacter ? String.fromCodePoint(id) : wordUnit(text.slice(start, end), id);
    tokens.push({ unit, isCharacter, start, end, isJoined: at > 0 && !BREAK.test(text.slice(before, start)) });
    before = end;
  }
  return tokens;
}

/** A word of plain letters as it is, without its plural; any other by its number. */
function wordUnit(word: string, id: number): string {
  const plain = word.normalize('NFKD').replace(NO_LETTER, '').toLowerCase();
  return PLAIN_WORD.test(plain) ? singular(plain) : `_${id.toString(36)}`;
}

/**
 * An English word without its plural, by three rules and no dictionary.
 * Source: D. Harman, How effective is suffixing?, JASIS 42(1), 1991, the "S" stemmer.
 */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?<![ea])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?<![aeo])es$/.test(word)) return word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
