import { codeUnitTable, Label, LETTER_BEYOND } from './script-table/code-unit-table.js';

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

interface Room {
  ids: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

const { BREAK, SKIP, FIRST_LETTER, FIRST_CHARACTER } = Label;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WORD_BIT = 0x8000_0000;
/** Room kept between texts, in tokens; longer texts get room of their own. */
const KEPT_ROOM = 0x4_0000;

let kept: Room | undefined;

/** Splits a text into tokens of normalized text; punctuation, space, accents and invisible characters leave none. */
export function tokenize(text: string): Tokens {
  return keptTokens(scanTokens(text));
}

/** Tokens in arrays of their own. */
export function keptTokens({ count, charCount, ids, starts, ends }: Tokens): Tokens {
  return { count, charCount, ids: ids.slice(), starts: starts.slice(), ends: ends.slice() };
}

/** As `tokenize`, but in arrays that the next call writes over: for what is looked at once. */
export function scanTokens(text: string): Tokens {
  const { labels, labelsOf } = codeUnitTable();
  const { length } = text;
  const room = roomFor(length);
  let { ids, starts, ends } = room;
  let count = 0;
  let words = 0;
  let hash = FNV_OFFSET;
  let wordStart = -1;
  let wordEnd = 0;
  for (let at = 0; at < length; at += 1) {
    const label = labels[text.charCodeAt(at)] ?? BREAK;
    if (label >= FIRST_LETTER && label < FIRST_CHARACTER) {
      if (wordStart < 0) wordStart = at;
      hash = Math.imul(hash ^ label, FNV_PRIME);
      wordEnd = at + 1;
      continue;
    }
    if (label === SKIP) continue;
    if (wordStart >= 0 && (label >= FIRST_CHARACTER || label === BREAK)) {
      ids[count] = wordId(hash);
      starts[count] = wordStart;
      ends[count] = wordEnd;
      count += 1;
      words += 1;
      wordStart = -1;
      hash = FNV_OFFSET;
    }
    if (label >= FIRST_CHARACTER) {
      ids[count] = label;
      starts[count] = at;
      ends[count] = at + 1;
      count += 1;
    } else if (label !== BREAK) {
      const point = text.codePointAt(at) ?? 0;
      const next = at + (point > 0xffff ? 2 : 1);
      const parts = labelsOf(point);
      if (count + parts.length + length - at >= ids.length) ({ ids, starts, ends } = grow(room));
      for (const part of parts) {
        if (isLetter(part)) {
          if (wordStart < 0) wordStart = at;
          hash = Math.imul(hash ^ part, FNV_PRIME);
          wordEnd = next;
          continue;
        }
        if (wordStart >= 0) {
          ids[count] = wordId(hash);
          starts[count] = wordStart;
          ends[count] = wordEnd;
          count += 1;
          words += 1;
          wordStart = -1;
          hash = FNV_OFFSET;
        }
        if (part === BREAK) continue;
        ids[count] = part;
        starts[count] = at;
        ends[count] = next;
        count += 1;
      }
      at = next - 1;
    }
  }
  if (wordStart >= 0) {
    ids[count] = wordId(hash);
    starts[count] = wordStart;
    ends[count] = wordEnd;
    count += 1;
    words += 1;
  }
  return {
    count,
    charCount: count - words,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** Whether the code unit at `at` carries no token: punctuation, space or an invisible character. */
export function isSilent(text: string, at: number): boolean {
  const label = codeUnitTable().labels[text.charCodeAt(at)];
  return label === BREAK || label === SKIP;
}

/** Whether a token is a word, and not a character of an unspaced script. */
export function isWord(id: number): boolean {
  return id >= WORD_BIT;
}

function isLetter(label: number): boolean {
  return label >= LETTER_BEYOND || (label >= FIRST_LETTER && label < FIRST_CHARACTER);
}

function wordId(hash: number): number {
  return (hash ^ (hash >>> 15)) | WORD_BIT;
}

/** A text has no more tokens than units but where single characters expand; those ask for more. */
function roomFor(units: number): Room {
  const wanted = units + 32;
  if (wanted > KEPT_ROOM) return newRoom(wanted);
  kept ??= newRoom(KEPT_ROOM);
  return kept;
}

function newRoom(tokens: number): Room {
  return { ids: new Uint32Array(tokens), starts: new Uint32Array(tokens), ends: new Uint32Array(tokens) };
}

function grow(room: Room): Room {
  const larger = newRoom(room.ids.length * 2);
  larger.ids.set(room.ids);
  larger.starts.set(room.starts);
  larger.ends.set(room.ends);
  return Object.assign(room, larger);
}
