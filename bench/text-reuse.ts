import { createHash } from 'node:crypto';
import { createReuseIndex, fingerprint, type Regime } from '@app/text-reuse';

const TEXTS = 2_000;
const ROUNDS = 7;

/**
 * Speed of fingerprinting and indexing on one core, beside SHA-256 of the same bytes in the same run: compare the ratios, not the
 * megabytes, between machines. Texts are made up on the spot: about 1,500 characters of Chinese, about 400 words of English.
 */
export async function run(_args: string[] = []): Promise<void> {
  console.log('| text | step | MB/s (UTF-8) | of sha256 |\n|---|---|---|---|');
  for (const [name, regime, make] of [
    ['zh', 'CHARS', chineseText],
    ['en', 'WORDS', englishText],
  ] as const) {
    const texts = Array.from({ length: TEXTS }, (_, at) => make(at));
    const bytes = texts.map((text) => Buffer.from(text));
    const megabytes = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6;
    const hashing = best(() => {
      for (const body of bytes) createHash('sha256').update(body).digest();
    });
    const steps = {
      'fingerprint, w = 8': printing(texts, regime, 8),
      'fingerprint, w = 16': printing(texts, regime, 16),
      index: indexing(texts),
    };
    console.log(`| ${name} | sha256 | ${(megabytes / hashing).toFixed(0)} | 1 |`);
    for (const [step, work] of Object.entries(steps)) {
      const seconds = best(work);
      console.log(`| ${name} | ${step} | ${(megabytes / seconds).toFixed(1)} | ${(hashing / seconds).toFixed(3)} |`);
    }
  }
}

function printing(texts: readonly string[], regime: Regime, window: number): () => void {
  return () => {
    for (const text of texts) fingerprint(text, regime, window);
  };
}

function indexing(texts: readonly string[]): () => void {
  return () => {
    const index = createReuseIndex();
    for (const [at, text] of texts.entries()) index.add({ id: String(at), text });
    index.match(texts[0] ?? '');
  };
}

/** Seconds of the fastest of several rounds. */
function best(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/** Characters as frequent as Zipf would have them, punctuation now and then. */
function chineseText(seed: number): string {
  return generate(seed, 1_500, (value, at) => {
    if (at % 40 === 39) return '。';
    return at % 13 === 12 ? '，' : String.fromCharCode(0x4e00 + Math.floor(3_000 * value ** 3));
  });
}

function englishText(seed: number): string {
  return generate(seed, 400, (value, at) => {
    const word = Math.floor(20_000 * value ** 3)
      .toString(26)
      .padStart(4, 'e')
      .replaceAll(/\d/gu, 'o');
    return at % 15 === 14 ? `${word}. ` : `${word} `;
  });
}

function generate(seed: number, length: number, piece: (value: number, at: number) => string): string {
  let state = seed + 1;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += piece(state / 4_294_967_296, at);
  }
  return text;
}
