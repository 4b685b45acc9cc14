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

export interface Mutation {
  readonly name: string;
  readonly expected: ReuseClass;
  readonly scripts: readonly ('zh' | 'en')[];
  readonly make: (material: MutationMaterial) => string;
}

const ADVERTISEMENT = {
  zh: '广告：点击下载客户端，新用户立减二十元，更多精彩内容等你来看',
  en: 'Advertisement: subscribe today and save',
};
const toTraditional = Converter({ from: 'cn', to: 't' });
const toTaiwan = Converter({ from: 'cn', to: 'twp' });
const both: readonly ('zh' | 'en')[] = ['zh', 'en'];

/** Ways in which pages copy works, each with the class it should be given. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'full', expected: 'FULL', scripts: both, make: ({ text }) => text },
  {
    name: 'headline',
    expected: 'FULL',
    scripts: both,
    make: ({ text, host }) => `${sentences(host)[0] ?? ''}\n${text}`,
  },
  { name: 's2t', expected: 'FULL', scripts: ['zh'], make: ({ text }) => toTraditional(text) },
  { name: 's2twp', expected: 'FULL', scripts: ['zh'], make: ({ text }) => toTaiwan(text) },
  {
    name: 'excerpt50',
    expected: 'EXCERPT',
    scripts: both,
    make: ({ text, host }) => within(part(text, 0.25, 0.75), host, 0.5),
  },
  {
    name: 'excerpt20',
    expected: 'EXCERPT',
    scripts: both,
    make: ({ text, host }) => within(part(text, 0.4, 0.6), host, 1),
  },
  { name: 'shuffle', expected: 'FULL', scripts: both, make: shuffleBlocks },
  { name: 'sub10', expected: 'REWRITE', scripts: both, make: (material) => substitute(material, 0.1) },
  { name: 'sub30', expected: 'REWRITE', scripts: both, make: (material) => substitute(material, 0.3) },
  { name: 'ads', expected: 'FULL', scripts: both, make: ({ text }) => withAdvertisements(text) },
  { name: 'rewrite', expected: 'REWRITE', scripts: both, make: rewrite },
  { name: 'quotation', expected: 'QUOTATION', scripts: both, make: quotation },
  {
    name: 'combination',
    expected: 'EXCERPT',
    scripts: both,
    make: (material) => {
      const half = substitute({ ...material, text: part(material.text, 0.25, 0.75) }, 0.05);
      const other = isChinese(half) ? toTaiwan(half) : half;
      return within(withAdvertisements(other), material.host, 0.5);
    },
  },
];

export function sentences(text: string): readonly string[] {
  return text.match(/[^。！？!?.\n]+[。！？!?.\n]*/gu) ?? [];
}

function isChinese(text: string): boolean {
  return /\p{sc=Han}/u.test(text.slice(0, 200));
}

/** The part of a text between two shares of its length, cut as an editor in haste cuts: anywhere. */
function part(text: string, from: number, to: number): string {
  return text.slice(Math.floor(text.length * from), Math.ceil(text.length * to));
}

/** Puts a passage into a share of another text. */
function within(passage: string, host: string, share: number): string {
  const lines = sentences(host).slice(0, Math.ceil(sentences(host).length * share));
  const middle = Math.floor(lines.length / 2);
  return [lines.slice(0, middle).join(''), passage, lines.slice(middle).join('')].join('\n');
}

function shuffleBlocks({ text, random }: MutationMaterial): string {
  const all = sentences(text);
  const blocks = Array.from({ length: Math.ceil(all.length / 4) }, (_, at) => all.slice(at * 4, at * 4 + 4).join(''));
  return blocks
    .map((block) => ({ block, order: random() }))
    .toSorted((x, y) => x.order - y.order)
    .map(({ block }) => block)
    .join('\n');
}

function substitute({ text, donor, random }: MutationMaterial, share: number): string {
  const unit = isChinese(text) ? /\p{sc=Han}/gu : /[\p{L}\p{N}]+/gu;
  const supply = donor.match(unit) ?? ['x'];
  return text.replace(unit, (own) => (random() < share ? (supply[Math.floor(random() * supply.length)] ?? own) : own));
}

function withAdvertisements(text: string): string {
  const line = isChinese(text) ? ADVERTISEMENT.zh : ADVERTISEMENT.en;
  const body = sentences(text).map((sentence, at) => (at % 3 === 2 ? `${sentence}\n${line}\n` : sentence));
  return `${line}\n${body.join('')}\n${line}`;
}

function rewrite(material: MutationMaterial): string {
  const kept = sentences(material.text).filter(() => material.random() >= 0.2);
  for (let at = 0; at + 1 < kept.length; at += 1) {
    if (material.random() < 0.15) kept.splice(at, 2, kept[at + 1] ?? '', kept[at] ?? '');
  }
  const body = substitute({ ...material, text: kept.join('') }, 0.12);
  return `${sentences(material.host).slice(0, 2).join('')}\n${body}`;
}

function quotation({ text, host, random }: MutationMaterial): string {
  const [least, most] = isChinese(text) ? [18, 60] : [60, 260];
  const fitting = sentences(text).filter(
    (sentence) => sentence.trim().length >= least && sentence.trim().length <= most,
  );
  const quoted = fitting[Math.floor(random() * fitting.length)] ?? text.slice(0, most);
  return within(`“${quoted.trim()}”`, host, 1);
}
