import type { ReuseClass } from '@app/text-reuse';
import { Converter } from 'opencc-js';

/** A pseudo-random number in [0, 1); the same seed gives the same evaluation everywhere (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a mutation may use: a host shares no text with the catalog; the donor gives replacement words. */
export interface MutationMaterial {
  readonly text: string;
  readonly host: string;
  readonly donor: string;
  readonly random: () => number;
}

/** A part of a made-up page; `work` is where it was copied from, in UTF-16 units, half-open. */
export interface Piece {
  readonly text: string;
  readonly work?: readonly [number, number];
}

export type Language = 'zh' | 'en';

export interface Mutation {
  readonly name: string;
  readonly expected: ReuseClass;
  /** Least share of pages for which the source must stand first. */
  readonly goal: number;
  readonly languages: readonly Language[];
  readonly make: (material: MutationMaterial) => readonly Piece[];
}

const ADVERTISEMENT = {
  zh: '广告：点击下载客户端，新用户立减二十元，更多精彩内容等你来看',
  en: 'Advertisement: subscribe today and save',
};
const toTraditional = Converter({ from: 'cn', to: 't' });
const toTaiwan = Converter({ from: 'cn', to: 'twp' });
const both: readonly Language[] = ['zh', 'en'];

/** Ways in which pages copy works, each with the class it should be given. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'whole', expected: 'FULL', goal: 0.999, languages: both, make: ({ text }) => [cut(text, 0, 1)] },
  {
    name: 'new headline',
    expected: 'FULL',
    goal: 0.999,
    languages: both,
    make: ({ text, host }) => [{ text: `${sentences(host)[0]?.text ?? ''}\n` }, cut(text, 0, 1)],
  },
  {
    name: 'traditional',
    expected: 'FULL',
    goal: 0.999,
    languages: ['zh'],
    make: ({ text }) => [changed(cut(text, 0, 1), toTraditional)],
  },
  {
    name: 'Taiwan words',
    expected: 'FULL',
    goal: 0.999,
    languages: ['zh'],
    make: ({ text }) => [changed(cut(text, 0, 1), toTaiwan)],
  },
  { name: 'shuffled', expected: 'FULL', goal: 0.999, languages: both, make: shuffleBlocks },
  {
    name: 'inserted ads',
    expected: 'FULL',
    goal: 0.999,
    languages: both,
    make: ({ text }) => withAdvertisements([cut(text, 0, 1)], text),
  },
  {
    name: '50 % excerpt',
    expected: 'EXCERPT',
    goal: 0.999,
    languages: both,
    make: ({ text, host }) => within([cut(text, 0.25, 0.75)], host, 0.5),
  },
  {
    name: '20 % excerpt',
    expected: 'EXCERPT',
    goal: 0.99,
    languages: both,
    make: ({ text, host }) => within([cut(text, 0.4, 0.6)], host, 1),
  },
  {
    name: '10 % replaced',
    expected: 'REWRITE',
    goal: 0.99,
    languages: both,
    make: (material) => [changed(cut(material.text, 0, 1), (text) => substitute({ ...material, text }, 0.1))],
  },
  {
    name: '30 % replaced',
    expected: 'REWRITE',
    goal: 0.96,
    languages: both,
    make: (material) => [changed(cut(material.text, 0, 1), (text) => substitute({ ...material, text }, 0.3))],
  },
  { name: 'light rewrite', expected: 'REWRITE', goal: 0.99, languages: both, make: rewrite },
  { name: 'one sentence', expected: 'QUOTATION', goal: 0.97, languages: both, make: quotation },
  {
    name: 'combination',
    expected: 'EXCERPT',
    goal: 0.99,
    languages: both,
    make: (material) => {
      const half = withAdvertisements([cut(material.text, 0.25, 0.75)], material.text);
      const reworded = half.map((piece) =>
        piece.work === undefined
          ? piece
          : changed(piece, (text) => {
              const replaced = substitute({ ...material, text }, 0.05);
              return isChinese(material.text) ? toTaiwan(replaced) : replaced;
            }),
      );
      return within(reworded, material.host, 0.5);
    },
  },
];

/** The sentences of a text, each with its place. */
export function sentences(text: string): readonly (Piece & { readonly work: readonly [number, number] })[] {
  return [...text.matchAll(/[^。！？!?.\n]+[。！？!?.\n]*/gu)].map(({ 0: sentence, index }) => ({
    text: sentence,
    work: [index, index + sentence.length],
  }));
}

export function pageOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function isChinese(text: string): boolean {
  return /\p{sc=Han}/u.test(text.slice(0, 200));
}

/** The part of a text between two shares of its length, cut as an editor in haste cuts: anywhere. */
function cut(text: string, from: number, to: number): Piece & { readonly work: readonly [number, number] } {
  const work = [Math.floor(text.length * from), Math.ceil(text.length * to)] as const;
  return { text: text.slice(...work), work };
}

function changed<P extends Piece>(piece: P, change: (text: string) => string): P {
  return { ...piece, text: change(piece.text) };
}

/** Puts a passage into a share of another text. */
function within(passage: readonly Piece[], host: string, share: number): readonly Piece[] {
  const lines = sentences(host).map(({ text }) => text);
  const kept = lines.slice(0, Math.ceil(lines.length * share));
  const middle = Math.floor(kept.length / 2);
  return [{ text: `${kept.slice(0, middle).join('')}\n` }, ...passage, { text: `\n${kept.slice(middle).join('')}` }];
}

function shuffleBlocks({ text, random }: MutationMaterial): readonly Piece[] {
  const all = sentences(text);
  const blocks = Array.from({ length: Math.ceil(all.length / 4) }, (_, at) => all.slice(at * 4, at * 4 + 4));
  return blocks
    .map((block) => ({ block, order: random() }))
    .toSorted((x, y) => x.order - y.order)
    .flatMap(({ block }) => [...block, { text: '\n' }]);
}

function substitute({ text, donor, random }: MutationMaterial, share: number): string {
  const unit = isChinese(text) ? /\p{sc=Han}/gu : /[\p{L}\p{N}]+/gu;
  const supply = donor.match(unit) ?? ['x'];
  return text.replace(unit, (own) => (random() < share ? (supply[Math.floor(random() * supply.length)] ?? own) : own));
}

/** A line of advertisement after every third sentence, and at both ends. */
function withAdvertisements(
  [passage]: readonly [Piece & { work: readonly [number, number] }],
  whole: string,
): readonly Piece[] {
  const line = isChinese(whole) ? ADVERTISEMENT.zh : ADVERTISEMENT.en;
  const [offset] = passage.work;
  const body = sentences(passage.text).flatMap(({ text, work: [start, end] }, at): Piece[] => {
    const sentence = { text, work: [offset + start, offset + end] as const };
    return at % 3 === 2 ? [sentence, { text: `\n${line}\n` }] : [sentence];
  });
  return [{ text: `${line}\n` }, ...body, { text: `\n${line}` }];
}

function rewrite(material: MutationMaterial): readonly Piece[] {
  const kept = sentences(material.text).filter(() => material.random() >= 0.2);
  for (let at = 0; at + 1 < kept.length; at += 1) {
    const [first, second] = kept.slice(at, at + 2);
    if (material.random() < 0.15 && first !== undefined && second !== undefined) kept.splice(at, 2, second, first);
  }
  const lead = sentences(material.host).slice(0, 2);
  return [
    { text: `${pageOf(lead)}\n` },
    ...kept.map((sentence) => changed(sentence, (text) => substitute({ ...material, text }, 0.12))),
  ];
}

/** Share of letters from which a line is a sentence, and no table, script or address. */
const LETTERS = 0.7;

function quotation({ text, host, random }: MutationMaterial): readonly Piece[] {
  const chinese = isChinese(text);
  const [least, most] = chinese ? [18, 60] : [60, 260];
  const letter = chinese ? /\p{sc=Han}/gu : /[\p{L}\s]/gu;
  const fitting = sentences(text).filter(
    ({ text: sentence }) =>
      sentence.trim().length >= least &&
      sentence.trim().length <= most &&
      (sentence.match(letter)?.length ?? 0) >= LETTERS * sentence.length,
  );
  const quoted = fitting[Math.floor(random() * fitting.length)] ?? {
    text: text.slice(0, most),
    work: [0, most] as const,
  };
  return within([{ text: '“' }, quoted, { text: '”' }], host, 1);
}
