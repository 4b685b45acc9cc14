import {
  alignTexts,
  classifyReuse,
  createReuseIndex,
  type ReuseClass,
  type ReuseIndex,
  type ReuseMeasures,
  seededText,
  tokenize,
} from '@app/text-reuse';
import { type Article, newsCorpus } from '../../bench/text-reuse-material.js';
import { MinhashIndex, SimhashIndex } from '../../bench/text-reuse-peers.js';
import { percent, table, withProgress } from './figures.js';
import { goldSpans } from './gold-spans.js';
import { type Language, MUTATIONS, pageOf, randomFrom } from './mutations.js';
import { PlagDet } from './plagdet.js';

/** The peers take a hundred times as long for a page: they are asked this share of them. */
const PEER_SHARE = 0.25;
/** Most characters inside a passage that are not of it: a line of advertisement, a clause left out. */
const PASSAGE_GAP = { zh: 60, en: 200 } as const satisfies Record<Language, number>;
/** Characters of the shortest passage that is reported: 13 characters, 8 words. */
const LEAST_PASSAGE = { zh: 13, en: 40 } as const satisfies Record<Language, number>;

/** A copy that was found, with what its class was decided by. */
export interface JudgedCopy {
  readonly source: string;
  readonly language: Language;
  readonly expected: ReuseClass;
  readonly measures: ReuseMeasures;
}

export interface Catalog {
  readonly index: ReuseIndex;
  readonly texts: ReadonlyMap<string, string>;
  readonly sides: Readonly<Record<Language, { works: readonly Article[]; others: readonly Article[] }>>;
}

/** Even articles are the catalog; odd ones stay out of it: hosts, donors of words, and pages that copy nothing. */
export function catalogOf(): Catalog {
  const index = createReuseIndex();
  const side = (name: string) => {
    const articles = newsCorpus(name);
    const works = articles.filter((_, at) => at % 2 === 0);
    for (const work of works) index.add(work);
    return { works, others: articles.filter((_, at) => at % 2 === 1) };
  };
  const sides = { zh: side('zh-cn-news-sina2018'), en: side('en-news-bbc2225') };
  index.compact();
  const texts = new Map([...sides.zh.works, ...sides.en.works].map(({ id, text }) => [id, text]));
  return { index, texts, sides };
}

/** Asks for made-up copies of real news; prints a table and returns what was found. */
export function measureCopies(catalog: Catalog, perLanguage: number, seeds: readonly number[]): readonly JudgedCopy[] {
  const { index, sides } = catalog;
  const peers = { minhash: new MinhashIndex(), simhash: new SimhashIndex() };
  withProgress('peers', [...sides.zh.works, ...sides.en.works], ({ id, text }) => {
    peers.minhash.add(id, text);
    peers.simhash.add(id, text);
  });
  const copies: JudgedCopy[] = [];
  const rows: string[][] = [];
  let asked = 0;
  for (const language of ['zh', 'en'] as const) {
    const { works, others } = sides[language];
    const hosts = others.filter(({ text }) => text.length >= 300 && index.match(text).length === 0);
    const scores: number[] = [];
    const pooled = new PlagDet();
    for (const mutation of MUTATIONS.filter(({ languages }) => languages.includes(language))) {
      const spans = new PlagDet();
      const count = { asked: 0, first: 0, right: 0, missed: 0, peerAsked: 0, minhash: 0, simhash: 0 };
      for (const seed of seeds) {
        const random = randomFrom(seed);
        const any = (): string => hosts[Math.floor(random() * hosts.length)]?.text ?? '';
        const sources = sampled(
          works.filter(({ text }) => text.length >= 300),
          perLanguage,
          random,
        );
        withProgress(`${language} ${mutation.name} ${seed}`, sources, (source) => {
          const pieces = mutation.make({ text: source.text, host: any(), donor: any(), random });
          const page = pageOf(pieces);
          const matches = index.match(page);
          const own = matches.find(({ work }) => work === source.id);
          count.asked += 1;
          if (own !== undefined && isSameOrTwin(index, source, matches[0]?.work)) count.first += 1;
          if (own === undefined) count.missed += 1;
          if (own?.class === mutation.expected) count.right += 1;
          if (own !== undefined)
            copies.push({ source: source.id, language, expected: mutation.expected, measures: own });
          const alone = alignTexts({ text: source.text, tokens: tokenize(source.text) }, seededText(page));
          const gold = goldSpans(pieces, PASSAGE_GAP[language], LEAST_PASSAGE[language]);
          spans.add(gold, alone?.spans ?? []);
          pooled.add(gold, alone?.spans ?? []);
          if (random() >= PEER_SHARE) return;
          count.peerAsked += 1;
          if (peers.minhash.first(page) === source.id) count.minhash += 1;
          if (peers.simhash.first(page) === source.id) count.simhash += 1;
        });
      }
      const { first, right, missed, peerAsked } = count;
      asked += count.asked;
      scores.push(spans.score.plagdet);
      rows.push([
        language,
        mutation.name,
        String(count.asked),
        percent(first, count.asked),
        `≥ ${(100 * mutation.goal).toFixed(1)}${first / count.asked >= mutation.goal ? '' : ' **missed**'}`,
        percent(right, count.asked),
        String(missed),
        spans.score.plagdet.toFixed(3),
        percent(count.minhash, peerAsked),
        percent(count.simhash, peerAsked),
      ]);
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    rows.push([
      language,
      '**mean of the kinds; pooled**',
      '',
      '',
      '',
      '',
      '',
      `${mean.toFixed(3)}; all passages ${pooled.score.plagdet.toFixed(3)} (≥ 0.975)`,
      '',
      '',
    ]);
  }
  const right = copies.filter(({ expected, measures }) => classifyReuse(measures) === expected).length;
  table(
    [
      'language',
      'copy',
      'pages',
      'source first, %',
      'goal',
      'class right, %',
      'missed',
      'PlagDet',
      'npm minhash first, %',
      'SimHash-64 first, %',
    ],
    rows,
  );
  console.log(`\nClass right of all pages: ${percent(right, asked)} % (goal ≥ 98.7).`);
  return copies;
}

/** A news site prints a text twice: a work that carries most of the source is as right as the source. */
function isSameOrTwin(index: ReuseIndex, source: Article, work: string | undefined): boolean {
  return (
    work === source.id || index.match(source.text).some((match) => match.work === work && match.workCovered >= 0.5)
  );
}

function sampled(articles: readonly Article[], count: number, random: () => number): readonly Article[] {
  return articles
    .map((article) => ({ article, order: random() }))
    .toSorted((x, y) => x.order - y.order)
    .slice(0, count)
    .map(({ article }) => article);
}
