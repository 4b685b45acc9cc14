import type { WorkMatch } from '@app/text-reuse';

/** Agencies, each by all its names. */
const AGENCIES: readonly (readonly string[])[] = [
  ['新华社', '新華社', 'Xinhua'],
  ['中新社', '中新网', '中新網', '中国新闻社', '中國新聞社'],
  ['中央社'],
  ['路透社', 'Reuters'],
  ['法新社', 'AFP'],
  ['美联社', '美聯社', 'AP'],
  ['合众社', 'UPI'],
  ['德新社', 'dpa'],
  ['共同社', 'Kyodo'],
  ['时事社'],
  ['韩联社', 'Yonhap'],
  ['塔斯社', 'TASS'],
  ['俄新社'],
  ['彭博社', 'Bloomberg'],
  ['安莎社', 'ANSA'],
  ['埃菲社', 'EFE'],
];
const LATIN = AGENCIES.flat().filter((name) => /^[a-z]/iu.test(name));
const HAN = AGENCIES.flat().filter((name) => !LATIN.includes(name));
/** How news texts say whose words follow: `新华社北京11月20日电`, `据路透社报道`, `LONDON (Reuters) –`. One group of each has the agency. */
const DATELINE = new RegExp(
  `(${HAN.join('|')})[\\p{Script=Han}\\d\\s、·/]{0,20}?(?:电|電|讯|訊|消息|报道|報道|報導)` +
    `|\\((${LATIN.join('|')})\\)\\s*[-–—]` +
    `|(?:according to|reports?|reported by) (${LATIN.join('|')})\\b`,
  'gu',
);
/** Somebody's words in a report; shorter ones are a turn of phrase. */
const QUOTED = /“[^“”\n]{20,}”|「[^「」\n]{20,}」/gu;
/** A dateline that stands so near to the beginning opens the whole text, UTF-16 units. */
const OPENING = 60;
/** That much of what was copied lies in the words of others. */
const MOSTLY = 0.8;
/** Of a quotation, UTF-16 units. */
const SHOWN = 16;
/** Who has that much of a work has more than the words it quotes: the report around them. */
const WHOLE = 0.75;

interface Passage {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether what a page has of an own work are words that the work itself gives as those of others: an agency's, or what somebody said.
 * The page may have them from there, as other outlets do. An agency's words reach to the end of their paragraph; where they open the
 * text, to its end.
 * @param ownNames names of the publisher: where it is an agency itself, what it wires is its own
 * @returns the words that say so
 */
export function othersWords(
  text: string,
  { spans, workCovered }: Pick<WorkMatch, 'spans' | 'workCovered'>,
  ownNames: readonly string[] = [],
): string | undefined {
  const passages = [...wirePassages(text, ownNames), ...(workCovered < WHOLE ? quotedPassages(text) : [])];
  let [inside, all] = [0, 0];
  for (const {
    work: [from, to],
  } of spans) {
    all += to - from;
    for (let at = from; at < to; ) {
      const passage = passages.find(({ start, end }) => start <= at && at < end);
      const next = Math.min(to, passage?.end ?? Math.min(...passages.map(({ start }) => (start > at ? start : to))));
      if (passage !== undefined) inside += next - at;
      at = next;
    }
  }
  if (all === 0 || inside / all < MOSTLY) return undefined;
  const isTouched = ({ start, end }: Passage): boolean =>
    spans.some(({ work: [from, to] }) => from < end && start < to);
  return passages.find(isTouched)?.words;
}

function wirePassages(text: string, ownNames: readonly string[]): readonly Passage[] {
  const own = new Set(AGENCIES.filter((names) => names.some((name) => isAmong(name, ownNames))).flat());
  return [...text.matchAll(DATELINE)].flatMap(({ 0: words, 1: han, 2: inBrackets, 3: inText, index }) => {
    if (own.has(han ?? inBrackets ?? inText ?? '')) return [];
    const paragraph = text.indexOf('\n', index);
    const end = index < OPENING || paragraph < 0 ? text.length : paragraph;
    return [{ words, start: index, end }];
  });
}

/** Whether an agency's name is one of the publisher's, or begins one: `Xinhua News Agency`. */
function isAmong(agency: string, ownNames: readonly string[]): boolean {
  const sought = agency.toLowerCase();
  return ownNames.some((name) => `${name.trim().toLowerCase()} `.startsWith(`${sought} `));
}

function quotedPassages(text: string): readonly Passage[] {
  return [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({
    words: `${quoted.slice(0, SHOWN)}…`,
    start: index,
    end: index + quoted.length,
  }));
}
