import { tokenize } from '@app/text-reuse';

/** A publisher's source labels, folded once for comparing. Made by `sourceLabels`. */
export interface SourceLabels {
  readonly own: readonly FoldedName[];
  readonly brand: readonly FoldedName[];
}

/** A name cut into folded tokens and the punctuation between them. */
type FoldedName = readonly string[];

/** What a source label says, and by which rule. */
export type OriginJudgment =
  | { readonly origin: 'OWN'; readonly rule: 'OWN_LABEL' }
  | { readonly origin: 'THIRD_PARTY'; readonly rule: 'NAMED_SOURCE'; readonly source: string }
  | { readonly origin: 'UNKNOWN'; readonly rule: 'NO_SOURCE' | 'BRAND_ONLY' | 'MIXED_SOURCES' };

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const LABEL_WORD =
  /^(?:(?:文章|稿件|作品|信息|資訊|新闻|新聞|消息|内容|內容|本文)?(?:来源|來源|稿源)|sources?)\s*[:|]\s*/iu;
const OPENING = /[【〔[(《「『“]/gu;
const CLOSING = /[】〕\])》」』”]/gu;
const BETWEEN_NAMES = /[、,;；|/]/u;
/** Words that stand where a source should and name none. */
const NO_NAME = [
  '网络',
  '互联网',
  '网上',
  '综合',
  '本站',
  '本网',
  '本报',
  '原创',
  '本站原创',
  '转载',
  '佚名',
  '不详',
  '未知',
  '其他',
]
  .concat(['internet', 'web', 'unknown', 'various', 'none', 'n/a', '-'])
  .map(fold);

/**
 * @param own labels that alone mark an own work (clause 2), e.g. 国际在线专稿
 * @param brand names of the publisher itself: no mark of an own work, whatever follows them
 */
export function sourceLabels(own: readonly string[], brand: readonly string[]): SourceLabels {
  return { own: own.map(fold), brand: brand.map(fold) };
}

/**
 * Whose a work is, from the source label printed on it and nothing else.
 * Only the own labels make it OWN. Any other name makes it THIRD_PARTY, and the name is whom to ask. A label without a name, with
 * only the publisher's brand (the credit line partners print), or with an own label beside other names is UNKNOWN: a person decides.
 * Compared in NFKC, without invisible characters, case and script folded, so 國際在線專稿 equals 国际在线专稿.
 * @param label the source line's value, with or without its 来源：
 */
export function originOf(label: string | undefined, labels: SourceLabels): OriginJudgment {
  const names = namesIn(label ?? '');
  const kinds = names.map((name) => kindOf(fold(name), labels));
  if (kinds.includes('OWN')) {
    const pure = kinds.every((kind) => kind === 'OWN');
    return pure ? { origin: 'OWN', rule: 'OWN_LABEL' } : { origin: 'UNKNOWN', rule: 'MIXED_SOURCES' };
  }
  const others = names.filter((_, index) => kinds[index] === 'OTHER');
  if (others.length > 0) return { origin: 'THIRD_PARTY', rule: 'NAMED_SOURCE', source: others.join('、') };
  return { origin: 'UNKNOWN', rule: kinds.includes('BRAND') ? 'BRAND_ONLY' : 'NO_SOURCE' };
}

function namesIn(label: string): string[] {
  return bare(bare(tidy(label)).replace(LABEL_WORD, ''))
    .split(BETWEEN_NAMES)
    .map(bare)
    .filter((name) => name !== '');
}

/** Without the brackets and stops around it; a bracket inside, as in 新华社(北京), keeps its partner. */
function bare(name: string): string {
  const trimmed = name.replace(/^[\s,"]+|[\s.。;,"]+$/gu, '');
  const balance = (trimmed.match(OPENING)?.length ?? 0) - (trimmed.match(CLOSING)?.length ?? 0);
  if (trimmed.search(OPENING) === 0) return bare(trimmed.slice(1));
  const lastIsClosing = trimmed.slice(-1).search(CLOSING) === 0;
  return lastIsClosing && balance < 0 ? bare(trimmed.slice(0, -1)) : trimmed;
}

function tidy(label: string): string {
  return label.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

function kindOf(name: FoldedName, labels: SourceLabels): 'OWN' | 'BRAND' | 'NONE' | 'OTHER' {
  if (labels.own.some((own) => own.length === name.length && startsWith(name, own))) return 'OWN';
  if (labels.brand.some((brand) => startsWith(name, brand))) return 'BRAND';
  if (NO_NAME.some((none) => none.length === name.length && startsWith(name, none))) return 'NONE';
  return 'OTHER';
}

function startsWith(name: FoldedName, start: FoldedName): boolean {
  return start.every((part, index) => part === name[index]);
}

/** Token ids are equal for equal text in any script or case; punctuation between them stays as printed, spaces do not count. */
function fold(name: string): FoldedName {
  const clean = tidy(name);
  const { count, ids, starts, ends } = tokenize(clean);
  const parts: string[] = [];
  let at = 0;
  for (let token = 0; token <= count; token += 1) {
    const between = clean.slice(at, token < count ? starts[token] : undefined).replaceAll(' ', '');
    if (between !== '') parts.push(between);
    if (token < count) parts.push(`#${ids[token]}`);
    at = ends[token] ?? clean.length;
  }
  return parts;
}
