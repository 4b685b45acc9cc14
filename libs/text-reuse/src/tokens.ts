import { codeUnitTable, Kind } from './script-table/code-unit-table.js';

/**
 * A text as numbers. Token `i` covers `text.slice(starts[i], ends[i])`, in UTF-16 units of the original text. Han, kana, Hangul and
 * Thai: one character is one token, its id the folded code point; other scripts: one word is one token, its id a hash with the top
 * bit set. Equal ids mean equal normalized text (words: but for 1 chance in 2³¹).
 */
export interface Tokens {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How many of the tokens are single characters of unspaced scripts. */
  readonly charCount: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Splits a text into tokens of normalized text; punctuation, space, accents and invisible characters leave none. */
export function tokenize(text: string): Tokens {
  const { kinds, codes, expansionOf } = codeUnitTable();
  const length = text.length;
  const sink = new TokenSink(length);
  let hash = 0;
  let wordStart = -1;
  let wordEnd = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? Kind.BREAK;
    if (kind === Kind.WORD) {
      if (wordStart < 0) {
        wordStart = at;
        hash = FNV_OFFSET;
      }
      hash = Math.imul(hash ^ (codes[unit] ?? 0), FNV_PRIME);
      wordEnd = at + 1;
    } else if (kind !== Kind.SKIP) {
      if (kind === Kind.CHAR || kind === Kind.BREAK) {
        if (wordStart >= 0) {
          sink.word(hash, wordStart, wordEnd);
          wordStart = -1;
        }
        if (kind === Kind.CHAR) sink.character(codes[unit] ?? 0, at, at + 1);
        continue;
      }
      const point = text.codePointAt(at) ?? 0;
      const next = at + (point > 0xffff ? 2 : 1);
      for (const part of expansionOf(point)) {
        if (part.kind === Kind.WORD) {
          if (wordStart < 0) {
            wordStart = at;
            hash = FNV_OFFSET;
          }
          hash = Math.imul(hash ^ part.code, FNV_PRIME);
          wordEnd = next;
          continue;
        }
        if (wordStart >= 0) {
          sink.word(hash, wordStart, wordEnd);
          wordStart = -1;
        }
        if (part.kind === Kind.CHAR) sink.character(part.code, at, next);
      }
      at = next - 1;
    }
  }
  if (wordStart >= 0) sink.word(hash, wordStart, wordEnd);
  return sink.tokens();
}

/** Whether the code unit at `at` carries no token: punctuation, space or an invisible character. */
export function isSilent(text: string, at: number): boolean {
  const kind = codeUnitTable().kinds[text.charCodeAt(at)];
  return kind === Kind.BREAK || kind === Kind.SKIP;
}

/** Growing arrays; a text has about as many tokens as units at most, a few expanding characters make more. */
class TokenSink {
  private count = 0;
  private charCount = 0;
  private ids: Uint32Array;
  private starts: Uint32Array;
  private ends: Uint32Array;

  constructor(units: number) {
    const capacity = units + 32;
    this.ids = new Uint32Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  character(code: number, start: number, end: number): void {
    this.charCount += 1;
    this.push(code, start, end);
  }

  word(hash: number, start: number, end: number): void {
    this.push((hash ^ (hash >>> 15)) | 0x8000_0000, start, end);
  }

  tokens(): Tokens {
    const { count, charCount } = this;
    return {
      count,
      charCount,
      ids: this.ids.subarray(0, count),
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
    };
  }

  private push(id: number, start: number, end: number): void {
    const { count } = this;
    if (count === this.ids.length) this.grow();
    this.ids[count] = id;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }

  private grow(): void {
    const larger = (old: Uint32Array): Uint32Array => {
      const fresh = new Uint32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.ids = larger(this.ids);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }
}
