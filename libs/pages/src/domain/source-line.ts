import { ENGLISH_LABELS, ENGLISH_PHRASES, LABEL_SEPARATOR, NEXT_FIELD, SOURCE_LABELS } from './credit-labels.js';

/** Longest value taken for a source name, in characters; a longer one is a sentence. */
const LONGEST_SOURCE = 60;

const EAST = new RegExp(
  `(?:^|[\\s　|丨(（【\\[〔《「·,，。；;>])(?:${SOURCE_LABELS.join('|')})\\s*(?:${LABEL_SEPARATOR}\\s*|[\\s　]+|(?=[《【〔「]))(.*)$`,
  'u',
);
/** Labels run into what precedes them, as in `12:11来源：证券时报网`: here the colon must be there. */
const EAST_GLUED = new RegExp(`(?:${SOURCE_LABELS.join('|')})\\s*[:：﹕]\\s*(.*)$`, 'u');
/** A field between bars that has no separator of its own: `| 来源CSDN|`. */
const EAST_FIELD = /[|｜丨]\s*(?:来源|來源|稿源)([^|｜丨于於]{2,30})(?=[|｜丨]|$)/u;
const WEST = new RegExp(
  `(?:^\\(?via\\s+|(?:^|[\\s(|·])(?:(?:${ENGLISH_LABELS.join('|')})\\s*[:：]\\s*|(?:${ENGLISH_PHRASES.join('|')})\\s*:?\\s+))(.*)$`,
  'iu',
);
/** `图片来源：`, `数据来源：`, `photo credit:` speak of a part of the page, `注明来源：` of a condition. */
const NOT_THE_ARTICLE =
  /(?:图片|圖片|照片|图表|圖表|图|圖|数据|數據|视频|視頻|音频|音頻|封面|题图|題圖|photo|image|picture|video|data|chart|cover)\s*$/iu;
const CONDITION = /(?:注明|註明|标明|標明|凡本网|凡本網|署名|未经|未經|转载请|轉載請|please\s+credit|must\s+credit)/iu;

/**
 * Value of the line in which a text states where it comes from, e.g. `國際在線專稿` of
 * `2020-03-12 09:48:08  |  來源:國際在線專稿  |  編輯:杜偉`. The last field of an info bar ends at its separator.
 * @returns undefined where no line states a source, or only that of a picture, or only a condition of use
 */
export function findSourceLine(text: string): string | undefined {
  for (const line of text.split(/[\r\n\u2028\u2029]+/u)) {
    const found = sourceIn(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sourceIn(raw: string): string | undefined {
  const line = normalized(raw);
  if (line.length > 2_000) return undefined;
  for (const pattern of [EAST, EAST_GLUED, EAST_FIELD, WEST]) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const before = line.slice(0, match.index + (match[0].length - match[0].trimStart().length));
    if (NOT_THE_ARTICLE.test(before) || CONDITION.test(before.slice(-30))) continue;
    const value = fieldOf(match[1] ?? '');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Tricks with invisible characters and compatibility forms undone; two spaces stay two, they part fields. */
function normalized(line: string): string {
  return line
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[\u00A0\u3000\t]/gu, ' ')
    .replaceAll('：', ':')
    .trim();
}

function fieldOf(rest: string): string | undefined {
  const opened = /^[《【〔「『[("“]+/u.exec(rest)?.[0] ?? '';
  let value = rest.slice(opened.length);
  value = value.split(/\s{2,}|[|丨｜]|[》】〕」』\])）"”。；;]/u)[0] ?? '';
  value = value.split(new RegExp(`[\\s,，、/]*${NEXT_FIELD}\\s*(?:[:：]|$)`, 'u'))[0] ?? '';
  value = value.split(/\s+\d{4}[-/.年]\d|\d{4}-\d{2}-\d{2}/u)[0] ?? '';
  value = value.replace(/[\s,，:：、>-]+$/u, '').trim();
  return value === '' || value.length > LONGEST_SOURCE ? undefined : value;
}
