import { lookAlikes } from './look-alikes.js';
import { variantFold } from './variant-fold.js';

/**
 * What a UTF-16 code unit is to the stream of tokens, as one 16-bit label: below `FIRST_LETTER` a command, then letters and digits of
 * words, from `FIRST_CHARACTER` on characters that are tokens by themselves. Letters and characters are labeled by their folded form.
 */
export const Label = {
  /** Ends a word: space, punctuation, symbols, controls. */
  BREAK: 0,
  /** Not there at all: zero-width characters, accents, variation selectors, apostrophes. */
  SKIP: 1,
  /** Becomes several labels, or one of another kind than its place in the table can say, see `labelsOf`. */
  EXPAND: 2,
  /** First half of a surrogate pair, see `labelsOf`. */
  PAIR: 3,
  FIRST_LETTER: 4,
  FIRST_CHARACTER: 0x2e80,
} as const;

export interface CodeUnitTable {
  /** The label of each of the 65,536 code units. */
  readonly labels: Uint16Array;
  /**
   * What a code point becomes; computed once for each code point met. Labels beyond 16 bits are characters of the higher planes.
   * `LETTER_BEYOND` added marks letters whose code lies among the characters.
   */
  readonly labelsOf: (codePoint: number) => readonly number[];
}

/** Added to the code of a letter of a word that would be taken for a character. */
export const LETTER_BEYOND = 0x20_0000;
/** Characters of Thai, Lao, Burmese, Khmer and Hangul jamo move from `[0x0e00, 0x2000)` to the private use area, which carries no text. */
const LOW_CHARACTERS = { from: 0x0e00, to: 0x2000, moved: 0xe000 - 0x0e00 };

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc]/u;
const TEXT = /[\p{L}\p{N}\p{M}]/u;
const RADICAL = /[\u2e80-\u2eff]/u;
/** Accents and points a reprint may add or lose without changing the word; kana voicing marks too (half-width forms split them off). */
const OPTIONAL_MARK = /(?=\p{Mn})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/u;
const APOSTROPHE = /['\u2018\u2019\u02bc\uff07]/u;

let built: CodeUnitTable | undefined;

/**
 * The table, built on first use (tens of milliseconds): NFKC, lower case, accents off, punctuation and zero-width
 * characters out, look-alikes undone, one character for each family of traditional and simplified variants.
 */
export function codeUnitTable(): CodeUnitTable {
  built ??= build();
  return built;
}

function build(): CodeUnitTable {
  const variants = variantFold();
  const alike = lookAlikes();
  const labelsOf = remembered((point) => labelsOfText(String.fromCodePoint(point), variants, alike));
  const labels = new Uint16Array(0x1_0000);
  for (let unit = 0; unit < labels.length; unit += 1) {
    if (unit >= 0xd800 && unit < 0xe000) {
      labels[unit] = unit < 0xdc00 ? Label.PAIR : Label.BREAK;
      continue;
    }
    const [first = Label.SKIP, ...more] = labelsOf(unit);
    labels[unit] = more.length === 0 && first < 0x1_0000 ? first : Label.EXPAND;
  }
  return { labels, labelsOf };
}

function labelsOfText(
  text: string,
  variants: ReadonlyMap<number, number>,
  alike: ReadonlyMap<number, number>,
): readonly number[] {
  if (INVISIBLE.test(text) || APOSTROPHE.test(text) || text.replace(OPTIONAL_MARK, '') === '') return [];
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(OPTIONAL_MARK, '').normalize('NFC');
  const labels = Array.from(plain, (character) => labelOf(character, variants, alike));
  return labels.every((label) => label === Label.BREAK) ? [Label.BREAK] : labels;
}

function labelOf(shown: string, variants: ReadonlyMap<number, number>, alike: ReadonlyMap<number, number>): number {
  if (!TEXT.test(shown) && !RADICAL.test(shown)) return Label.BREAK;
  const seen = shown.codePointAt(0) ?? 0;
  const read = alike.get(seen) ?? seen;
  const point = variants.get(read) ?? read;
  if (!UNSPACED.test(shown)) return point < Label.FIRST_CHARACTER ? point : point + LETTER_BEYOND;
  return point >= LOW_CHARACTERS.from && point < LOW_CHARACTERS.to ? point + LOW_CHARACTERS.moved : point;
}

function remembered<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const fresh = compute(key);
    known.set(key, fresh);
    return fresh;
  };
}
