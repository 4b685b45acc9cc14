import { createHash } from 'node:crypto';
import {
  createReuseIndex,
  fingerprint,
  PostingIndex,
  REUSE_RULES,
  type Regime,
  scanTokens,
  workFingerprints,
  worksToVerify,
} from '@app/text-reuse';
import { type Article, fastest, inventedArticle, newsCorpus, spread } from './text-reuse-material.js';
import { MinhashIndex, minhashOf } from './text-reuse-peers.js';

const WORKS = 6_000;
const MOST_WORKS = 1_000_000;
const FEW_WORKS = 10_000;
const INVENTED_LENGTH = 700;
/** npm `minhash` is measured on so many texts and pages only: it takes some ten milliseconds for each. */
const PEER_SAMPLE = 400;
/** Other work on the machine takes its share of any one measurement. */
const ROUNDS = 3;

/**
 * Speed of text reuse on one core, beside SHA-256 of the same bytes and npm `minhash` in the same run: compare the ratios, not the
 * milliseconds, between machines. Needs the news corpora under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args `[works to grow to = 1000000]`
 */
export async function run(args: string[] = []): Promise<void> {
  const zh = newsCorpus('zh-cn-news-sina2018');
  const en = newsCorpus('en-news-bbc2225');
  fingerprinting(zh, en);
  detection(zh, en, newsCorpus('zh-tw-news-2017'));
  growth(Number(args[0] ?? MOST_WORKS));
}

function fingerprinting(zh: readonly Article[], en: readonly Article[]): void {
  console.log(
    '| fingerprints of | MB/s (UTF-8) | texts/s | share of SHA-256 | times npm minhash |\n|---|---|---|---|---|',
  );
  for (const [name, regime, articles] of [
    ['Chinese news', 'CHARS', zh],
    ['English news', 'WORDS', en],
  ] as const satisfies readonly (readonly [string, Regime, readonly Article[]])[]) {
    const texts = articles.map(({ text }) => text);
    const bytes = texts.map((text) => Buffer.from(text));
    const megabytes = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6;
    const hashing = fastest(() => {
      for (const body of bytes) createHash('sha256').update(body).digest();
    });
    const ours = fastest(() => {
      for (const text of texts) fingerprint(text, regime);
    });
    const sample = texts.slice(0, PEER_SAMPLE / 2);
    const peer = fastest(() => sample.forEach(minhashOf), 1) / sample.length;
    const ratio = peer / (ours / texts.length);
    console.log(
      `| ${name} | ${(megabytes / ours).toFixed(0)} | ${(texts.length / ours).toFixed(0)} | ${percent(hashing / ours)} | ${ratio.toFixed(0)} |`,
    );
  }
}

/** Pages already parsed: half of them of the catalog (whole, half, a sentence), half of them not. */
function detection(zh: readonly Article[], en: readonly Article[], tw: readonly Article[]): void {
  const works = [...everySecond(zh, 0), ...everySecond(en, 0)];
  for (let at = 0; works.length < WORKS; at += 1)
    works.push({ id: `invented ${at}`, text: inventedArticle(at, INVENTED_LENGTH) });
  const ours = createReuseIndex();
  const peer = new MinhashIndex();
  const building = fastest(() => {
    for (const work of works) ours.add(work);
    ours.compact();
  }, 1);
  for (const { id, text } of works) peer.add(id, text);
  const others = [...everySecond(zh, 1), ...everySecond(en, 1), ...tw];
  const pages = others.flatMap((other, at) => [other.text, copyOf(works[at % 1_800]?.text ?? '', other.text, at)]);
  const ask = (page: string): unknown => ours.match(page);
  const step = Math.floor(pages.length / PEER_SAMPLE);
  const sample = pages.filter((_, at) => at % step === 0);
  const nameCandidates = candidateNames(works);
  const mine = spread(fastestOfEach(pages, ask));
  const ours400 = fastestOfEach(sample, ask);
  const named400 = fastestOfEach(sample, nameCandidates);
  const peer400 = fastestOfEach(sample, (page) => peer.match(page));
  const copied = sample.map((page) => ours.match(page).length > 0);
  const of = (times: readonly number[], isCopied?: boolean): Spread =>
    spread(times.filter((_, at) => isCopied === undefined || copied[at] === isCopied));
  console.log(
    `\nDetection after parsing, ${works.length} works, ${pages.length} pages; built in ${building.toFixed(2)} s; ${bytesPerWork(ours)} bytes of index a work.`,
    `From a page's text to spans and classes; npm minhash: to the names of candidates. The fastest of ${ROUNDS} for each page.\n`,
  );
  console.log('| | median ms | mean ms | p99 ms | p99 / median |\n|---|---|---|---|---|');
  printSpread('ours, all pages', mine);
  for (const [which, isCopied] of [
    [`${sample.length} pages`, undefined],
    [`those of them with nothing of a work, ${copied.filter((each) => !each).length}`, false],
    [`those with something, ${copied.filter(Boolean).length}`, true],
  ] as const) {
    const [same, named, theirs] = [of(ours400, isCopied), of(named400, isCopied), of(peer400, isCopied)];
    printSpread(`ours, ${which}`, same);
    printSpread('ours, the same pages, to the names of candidates', named);
    printSpread('npm minhash, the same pages', theirs);
    printRatio('npm minhash / ours', theirs, same);
    printRatio('npm minhash / ours to the names of candidates', theirs, named);
  }
}

type Spread = ReturnType<typeof spread>;

/** Our first half alone, which does what the peer does. @returns works by number */
function candidateNames(works: readonly Article[]): (page: string) => readonly number[] {
  const isLive = (): boolean => true;
  const postings = new PostingIndex(isLive, REUSE_RULES.retrieval.stopFrequency + 1);
  for (const [at, { text }] of works.entries()) postings.add(workFingerprints(text), at);
  postings.compact();
  return (page) => worksToVerify(postings, works.length, isLive, scanTokens(page)).map(({ work }) => work);
}

function printRatio(name: string, theirs: Spread, ours: Spread): void {
  const times = [theirs.median / ours.median, theirs.mean / ours.mean, theirs.p99 / ours.p99];
  console.log(`| ${name} | ${times.map((each) => each.toFixed(0)).join(' | ')} | |`);
}

function printSpread(name: string, { median, mean, p99 }: Spread): void {
  console.log(
    `| ${name} | ${median.toFixed(3)} | ${mean.toFixed(3)} | ${p99.toFixed(2)} | ${(p99 / median).toFixed(0)} |`,
  );
}

/** Milliseconds for each page, the fastest of several rounds after one that warms, as in a running service. */
function fastestOfEach(pages: readonly string[], match: (page: string) => unknown): readonly number[] {
  const best = pages.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, page] of pages.entries()) {
      const start = performance.now();
      match(page);
      const took = performance.now() - start;
      if (round > 0 && took < (best[at] ?? 0)) best[at] = took;
    }
  }
  return best;
}

/** Invented works, asked for at a few sizes; the texts are made again when they are wanted, so that memory holds the index alone. */
function growth(most: number): void {
  const index = createReuseIndex({ textOf: (id) => inventedArticle(Number(id), INVENTED_LENGTH) });
  const pages = Array.from({ length: 2_000 }, (_, at) => {
    const other = inventedArticle(2_000_000 + at, INVENTED_LENGTH);
    return at % 2 === 0 ? other : copyOf(inventedArticle(at * 4, INVENTED_LENGTH), other, at);
  });
  console.log(
    '\n| works | bytes a work | seconds to build | median ms | mean ms | p99 ms | growth of the mean |\n|---|---|---|---|---|---|---|',
  );
  let first: number | undefined;
  let building = 0;
  for (let size = FEW_WORKS; size <= most; size *= 10) {
    building += fastest(() => {
      for (let at = index.size; at < size; at += 1)
        index.add({ id: String(at), text: inventedArticle(at, INVENTED_LENGTH) });
      index.compact();
    }, 1);
    const { median, mean, p99 } = spread(fastestOfEach(pages, (page) => index.match(page)));
    first ??= mean;
    console.log(
      `| ${size} | ${bytesPerWork(index)} | ${building.toFixed(1)} | ${median.toFixed(3)} | ${mean.toFixed(3)} | ${p99.toFixed(2)} | ${(mean / first).toFixed(2)} |`,
    );
  }
}

function copyOf(work: string, host: string, at: number): string {
  if (at % 3 === 0) return `${host.slice(0, 60)}\n${work}`;
  const [from, to] = at % 3 === 1 ? [0.25, 0.75] : [0.5, 0.55];
  const middle = host.length / 2;
  return `${host.slice(0, middle)}${work.slice(work.length * from, work.length * to)}${host.slice(middle)}`;
}

function everySecond(articles: readonly Article[], offset: number): readonly Article[] {
  return articles.filter((_, at) => at % 2 === offset);
}

function bytesPerWork({ bytes, size }: { bytes: number; size: number }): string {
  return (bytes / size).toFixed(0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
