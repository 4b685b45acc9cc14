import type { WorkMatch } from '@app/text-reuse';

const AGENCIES =
  '新华社|新華社|中新社|中新网|中新網|中国新闻社|中國新聞社|中央社|路透社|法新社|美联社|美聯社|合众社|德新社|共同社|时事社|韩联社|塔斯社|俄新社|彭博社|安莎社|埃菲社';
/** How news texts say whose words follow: `新华社北京11月20日电`, `据路透社报道`, `LONDON (Reuters) –`. */
const DATELINE = new RegExp(
  `(?:${AGENCIES})[\\p{Script=Han}\\d\\s、·/]{0,20}?(?:电|電|讯|訊|消息|报道|報道|報導)` +
    `|\\((?:Reuters|AP|AFP|Xinhua|Bloomberg|dpa|UPI|TASS|Kyodo|Yonhap|ANSA|EFE)\\)\\s*[-–—]` +
    '|(?:according to|reports?|reported by) (?:Reuters|AP|AFP|Xinhua|Bloomberg|UPI|TASS|Kyodo|Yonhap)\\b',
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
 * @returns the words that say so
 */
export function othersWords(
  text: string,
  { spans, workCovered }: Pick<WorkMatch, 'spans' | 'workCovered'>,
): string | undefined {
  const passages = [...wirePassages(text), ...(workCovered < WHOLE ? quotedPassages(text) : [])];
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

function wirePassages(text: string): readonly Passage[] {
  return [...text.matchAll(DATELINE)].map(({ 0: words, index }) => {
    const paragraph = text.indexOf('\n', index);
    const end = index < OPENING || paragraph < 0 ? text.length : paragraph;
    return { words, start: index, end };
  });
}

function quotedPassages(text: string): readonly Passage[] {
  return [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({
    words: `${quoted.slice(0, SHOWN)}…`,
    start: index,
    end: index + quoted.length,
  }));
}
