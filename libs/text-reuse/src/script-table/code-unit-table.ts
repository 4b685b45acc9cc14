import { variantFold } from './variant-fold.js';

/** What a UTF-16 code unit does to the stream of tokens. */
export const Kind = {
  /** Ends a word: space, punctuation, symbols, controls. */
  BREAK: 0,
  /** Not there at all: zero-width characters, accents, variation selectors, apostrophes. */
  SKIP: 1,
  /** Letter or digit of a word. */
  WORD: 2,
  /** A token by itself: Han, kana, Hangul, Thai and their unspaced kin. */
  CHAR: 3,
  /** Becomes several units (ligatures, squared words), see `expansionOf`. */
  EXPAND: 4,
  /** First half of a surrogate pair, see `expansionOf`. */
  PAIR: 5,
} as const;

/** A unit after folding: `kind` is WORD, CHAR or BREAK; `code` the folded code point. */
export interface FoldedUnit {
  readonly kind: number;
  readonly code: number;
}

export interface CodeUnitTable {
  /** `Kind` of each of the 65,536 code units. */
  readonly kinds: Uint8Array;
  /** Folded code of WORD and CHAR units. */
  readonly codes: Uint16Array;
  /** What a code point of kind EXPAND or PAIR becomes; computed once for each code point met. */
  readonly expansionOf: (codePoint: number) => readonly FoldedUnit[];
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc]/u;
const TEXT = /[\p{L}\p{N}\p{M}]/u;
/** Accents and points a reprint may add or lose without changing the word; kana voicing marks too (half-width forms split them off). */
const OPTIONAL_MARK = /(?=\p{Mn})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/u;
const APOSTROPHE = /['\u2018\u2019\u02bc\uff07]/u;

let built: CodeUnitTable | undefined;

/**
 * The table, built on first use (tens of milliseconds): NFKC, lower case, accents off, punctuation and zero-width
 * characters out, one character for each family of traditional and simplified variants.
 */
export function codeUnitTable(): CodeUnitTable {
  built ??= build();
  return built;
}

function build(): CodeUnitTable {
  const variants = variantFold();
  const kinds = new Uint8Array(0x1_0000);
  const codes = new Uint16Array(0x1_0000);
  for (let unit = 0; unit < 0x1_0000; unit += 1) {
    if (unit >= 0xd800 && unit < 0xe000) {
      kinds[unit] = unit < 0xdc00 ? Kind.PAIR : Kind.BREAK;
      continue;
    }
    const text = String.fromCharCode(unit);
    if (isSkipped(text)) {
      kinds[unit] = Kind.SKIP;
      continue;
    }
    const folded = fold(text, variants);
    const [only] = folded;
    if (folded.every((part) => part.kind === Kind.BREAK)) kinds[unit] = Kind.BREAK;
    else if (folded.length === 1 && only !== undefined && only.code < 0x1_0000) {
      kinds[unit] = only.kind;
      codes[unit] = only.code;
    } else kinds[unit] = Kind.EXPAND;
  }
  return { kinds, codes, expansionOf: remembered((point) => expand(point, variants)) };
}

function isSkipped(text: string): boolean {
  return INVISIBLE.test(text) || APOSTROPHE.test(text) || text.replace(OPTIONAL_MARK, '') === '';
}

function expand(codePoint: number, variants: ReadonlyMap<number, number>): readonly FoldedUnit[] {
  const text = String.fromCodePoint(codePoint);
  return isSkipped(text) ? [] : fold(text, variants);
}

function fold(text: string, variants: ReadonlyMap<number, number>): readonly FoldedUnit[] {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(OPTIONAL_MARK, '').normalize('NFC');
  return Array.from(plain, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (!TEXT.test(character)) return { kind: Kind.BREAK, code: 0 };
    if (!UNSPACED.test(character)) return { kind: Kind.WORD, code: point };
    return { kind: Kind.CHAR, code: variants.get(point) ?? point };
  });
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
