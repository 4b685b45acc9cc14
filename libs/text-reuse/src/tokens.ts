import { type CodeUnitTable, codeUnitTable, Label, LETTER_BEYOND } from './script-table/code-unit-table.js';

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

let labeled: CodeUnitTable | undefined;

/** Arrays for the tokens of one text at a time. */
export class TokenRoom {
  private kept: Room | undefined;

  /** A text has no more tokens than units but where single characters expand; those ask for more. */
  for(units: number): Room {
    const wanted = units + 32;
    if (wanted > KEPT_ROOM) return newRoom(wanted);
    this.kept ??= newRoom(KEPT_ROOM);
    return this.kept;
  }
}

const sharedRoom = new TokenRoom();
/** Rooms lent at once, at most: three megabytes each. */
const MOST_LENT = 8;
const freeRooms = Array.from({ length: MOST_LENT }, () => new TokenRoom());

/**
 * Lends a text's tokens for as long as `use` takes, mostly without a copy: to what waits for a database between two looks at a page.
 * @param use must keep nothing of them
 */
export async function withTokens<T>(text: string, use: (tokens: Tokens) => Promise<T>): Promise<T> {
  const room = freeRooms.pop();
  if (room === undefined) return use(tokenize(text));
  try {
    return await use(scanTokens(text, room));
  } finally {
    freeRooms.push(room);
  }
}

/** Splits a text into tokens of normalized text; punctuation, space, accents and invisible characters leave none. */
export function tokenize(text: string): Tokens {
  return keptTokens(scanTokens(text));
}

/** Tokens in arrays of their own. */
export function keptTokens({ count, charCount, ids, starts, ends }: Tokens): Tokens {
  return { count, charCount, ids: ids.slice(), starts: starts.slice(), ends: ends.slice() };
}

/** As `tokenize`, but in arrays that the next call with the same room writes over: for what is looked at once. */
export function scanTokens(text: string, kept: TokenRoom = sharedRoom): Tokens {
  const { labels } = table();
  const { length } = text;
  const room = kept.for(length);
  let { ids, starts, ends } = room;
  let count = 0;
  let words = 0;
  let hash = FNV_OFFSET;
  let wordStart = -1;
  let wordEnd = 0;
  let at = 0;
  // WHY in this order, with loops of their own for what comes in a row, and the rare cases elsewhere: a page costs little more than this.
  while (at < length) {
    let label = labels[text.charCodeAt(at)] ?? BREAK;
    if (label >= FIRST_LETTER && label < FIRST_CHARACTER) {
      if (wordStart < 0) wordStart = at;
      do {
        hash = Math.imul(hash ^ label, FNV_PRIME);
        at += 1;
        label = at < length ? (labels[text.charCodeAt(at)] ?? BREAK) : BREAK;
      } while (label >= FIRST_LETTER && label < FIRST_CHARACTER);
      wordEnd = at;
    }
    if (label !== BREAK && label < FIRST_LETTER) {
      if (label !== SKIP) {
        const state = { count, words, hash, wordStart, wordEnd };
        at = expand(text, at, room, state) - 1;
        // WHY the zeros: what is read from an object could be any number, and would be counted with as such.
        count = state.count | 0;
        words = state.words | 0;
        hash = state.hash | 0;
        wordStart = state.wordStart | 0;
        wordEnd = state.wordEnd | 0;
        ({ ids, starts, ends } = room);
      }
      at += 1;
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
    for (; label >= FIRST_CHARACTER; label = at < length ? (labels[text.charCodeAt(at)] ?? BREAK) : BREAK) {
      ids[count] = label;
      starts[count] = at;
      at += 1;
      ends[count] = at;
      count += 1;
    }
    if (label === BREAK) at += 1;
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

/** Where a scan stands: tokens so far, and the word that is open, if `wordStart` is not negative. */
interface ScanState {
  count: number;
  words: number;
  hash: number;
  wordStart: number;
  wordEnd: number;
}

/** Takes a character that is several labels, or whose label the table has no room for. @returns the position after it */
function expand(text: string, at: number, room: Room, state: ScanState): number {
  const point = text.codePointAt(at) ?? 0;
  const next = at + (point > 0xffff ? 2 : 1);
  const parts = table().labelsOf(point);
  if (state.count + parts.length + text.length - at >= room.ids.length) grow(room);
  const push = (id: number, start: number, end: number): void => {
    room.ids[state.count] = id;
    room.starts[state.count] = start;
    room.ends[state.count] = end;
    state.count += 1;
  };
  for (const part of parts) {
    if (isLetter(part)) {
      if (state.wordStart < 0) state.wordStart = at;
      state.hash = Math.imul(state.hash ^ part, FNV_PRIME);
      state.wordEnd = next;
      continue;
    }
    if (state.wordStart >= 0) {
      push(wordId(state.hash), state.wordStart, state.wordEnd);
      state.words += 1;
      state.wordStart = -1;
      state.hash = FNV_OFFSET;
    }
    if (part !== BREAK) push(part, at, next);
  }
  return next;
}

/** Whether the code unit at `at` carries no token: punctuation, space or an invisible character. */
export function isSilent(text: string, at: number): boolean {
  const label = table().labels[text.charCodeAt(at)];
  return label === BREAK || label === SKIP;
}

/** Whether a token is a word, and not a character of an unspaced script. */
export function isWord(id: number): boolean {
  return id >= WORD_BIT;
}

/** The table, remembered here: asked for once a text. */
function table(): CodeUnitTable {
  labeled ??= codeUnitTable();
  return labeled;
}

function isLetter(label: number): boolean {
  return label >= LETTER_BEYOND || (label >= FIRST_LETTER && label < FIRST_CHARACTER);
}

function wordId(hash: number): number {
  return (hash ^ (hash >>> 15)) | WORD_BIT;
}

function newRoom(tokens: number): Room {
  return { ids: new Uint32Array(tokens), starts: new Uint32Array(tokens), ends: new Uint32Array(tokens) };
}

function grow(room: Room): void {
  const larger = newRoom(room.ids.length * 2);
  larger.ids.set(room.ids);
  larger.starts.set(room.starts);
  larger.ends.set(room.ends);
  Object.assign(room, larger);
}
