import { engineName, forEachQuestion, tokenize } from '@app/text-reuse';

/** What a page asks the match index with, each hash once: the upper half, and of the lower one the 16 bits that the index keeps. */
export interface AskedHashes {
  readonly count: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Of a longer page the questions are not kept: forty thousand characters, sixty thousand words. */
const MOST_QUESTIONS = 16_384;
/** Bytes of the engine's name, and of one hash. */
const HEAD = 4;
const EACH = 6;

/** The engine that made a hash, as a number: under another one the same text has other hashes. */
const ENGINE = Number.parseInt(engineName(), 16);

/**
 * A page's questions as bytes: the engine's name, then six bytes a hash, big-endian. No text can be read out of them.
 * @returns undefined where they are too many to keep
 */
export function packQuestions(text: string): Uint8Array | undefined {
  const hashes: number[] = [];
  forEachQuestion(tokenize(text), (high, low) => hashes.push(high, low & 0xffff));
  const count = hashes.length / 2;
  if (count > MOST_QUESTIONS) return undefined;
  const packed = new Uint8Array(HEAD + EACH * count);
  const view = new DataView(packed.buffer);
  view.setUint32(0, ENGINE);
  for (let at = 0; at < count; at += 1) {
    view.setUint32(HEAD + EACH * at, hashes[2 * at] ?? 0);
    view.setUint16(HEAD + EACH * at + 4, hashes[2 * at + 1] ?? 0);
  }
  return packed;
}

/** @returns undefined for questions of another engine: they cannot be asked any more */
export function unpackQuestions(packed: Uint8Array): AskedHashes | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = (packed.byteLength - HEAD) / EACH;
  if (!Number.isInteger(count) || count < 0) throw new Error(`INVARIANT: ${packed.byteLength} bytes are no questions`);
  if (view.getUint32(0) !== ENGINE) return undefined;
  const asked = { count, high: new Uint32Array(count), low: new Uint32Array(count) };
  for (let at = 0; at < count; at += 1) {
    asked.high[at] = view.getUint32(HEAD + EACH * at);
    asked.low[at] = view.getUint16(HEAD + EACH * at + 4);
  }
  return asked;
}
