import { SOURCE_LABELS } from './credit-labels.js';
import { isInfoLine } from './info-line.js';
import { weighedLength } from './letters.js';
import { isWithin, type MainText } from './main-text.js';
import type { Region } from './page.js';
import type { RawBlock } from './raw-blocks.js';
import { findSourceLine } from './source-line.js';

/** Blocks between the headline and the first paragraph that may still be the info bar. */
const INFOBAR_REACH = 14;
/** Blocks after the last paragraph that may still credit the article. */
const TAIL_REACH = 8;
const CAPTION_TEXT =
  /^[\s▲△▼（(【]*(?:图|圖|图为|資料圖|资料图|图片|圖片|题图|配图|photo|image|picture|file photo)|(?:摄|攝|供图|供圖)[）)]?\s*$/iu;
const FOOTER_TEXT =
  /版权所有|版權所有|ICP[备備]|公网安备|all rights reserved|copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}|许可证/iu;
/** A credit in brackets that closes the last paragraph: `……增长。（国际在线）`. */
const BRACKETED_END = /[（(【[〔][^（）()【】]{2,60}[）)】\]〕]\s*$/u;
/** The same without brackets, after the last sentence: `……增长。来源：国际在线`. */
const LABELED_END = new RegExp(
  `[。！？!?.”"」』]\\s*(?:${SOURCE_LABELS.join('|')}|source)\\s*[:：]\\s*[^。！？!?]{2,40}[。.]?$`,
  'iu',
);
const BARE_LABEL = /^(?:来源|來源|稿源|文章来源|文章來源|source)\s*[:：]?$/iu;

/** Gives every block its region, in the order of the blocks. */
export function regionsOf(blocks: readonly RawBlock[], main: MainText, title: string): Region[] {
  const chosen = new Set(main.chosen);
  const paragraphs = main.chosen.filter((at) => !isInfoLine(blocks[at]?.text ?? ''));
  const first = paragraphs[0] ?? blocks.length;
  const last = paragraphs.at(-1) ?? -1;
  const headline = headlineAt(blocks, title, first);
  let isLabelOpen = false;

  return blocks.map((block, at): Region => {
    const wasLabelOpen = isLabelOpen;
    isLabelOpen = false;
    if (at === headline || (isSame(block.text, title) && at < first)) return 'title';
    const isNear =
      at < first &&
      (headline === -1
        ? first - at <= INFOBAR_REACH
        : at >= headline - 4 &&
          (at > headline || first - at <= INFOBAR_REACH * 2) &&
          at - headline <= INFOBAR_REACH * 2);
    if (isNear && block.zone !== 'comment' && block.zone !== 'related' && block.zone !== 'footer') {
      isLabelOpen = BARE_LABEL.test(block.text);
      if (
        isLabelOpen ||
        wasLabelOpen ||
        isInfoLine(block.text) ||
        (isShort(block) && findSourceLine(block.text) !== undefined) ||
        (headline !== -1 && at > headline && isByTheHeadline(block))
      )
        return 'infobar';
    }
    const byZone = ZONE_REGIONS[block.zone];
    if (
      byZone !== undefined &&
      !(at > last && at - last <= TAIL_REACH && block.zone === 'aside' && creditsArticle(block))
    )
      return byZone;
    if (isCaption(block)) return 'caption';
    if (chosen.has(at)) {
      if (at === first) return 'lead';
      if (at < first) return 'infobar';
      if (at > last || (at === last && (BRACKETED_END.test(block.text) || LABELED_END.test(block.text)))) return 'tail';
      return 'body';
    }
    return aroundText(block, at, first, last, main);
  });
}

const ZONE_REGIONS: Readonly<Record<RawBlock['zone'], Region | undefined>> = {
  article: undefined,
  comment: 'comment',
  related: 'related',
  footer: 'footer',
  caption: 'caption',
  navigation: 'sidebar',
  aside: 'sidebar',
  sidebar: 'sidebar',
};

function aroundText(block: RawBlock, at: number, first: number, last: number, main: MainText): Region {
  if (FOOTER_TEXT.test(block.text) && at > last) return 'footer';
  const isInside = main.container !== undefined && isWithin(block.element, main.container);
  if (block.linkLength > block.text.length * 0.6) return at > first ? 'related' : 'sidebar';
  if (at > last && at - last <= TAIL_REACH && (creditsArticle(block) || isInside)) return 'tail';
  if (isInside && at > first && at < last) return 'body';
  return 'sidebar';
}

function creditsArticle(block: RawBlock): boolean {
  return (
    isInfoLine(block.text) ||
    (weighedLength(block.text) < 300 && findSourceLine(block.text) !== undefined) ||
    (isShort(block) && BRACKETED_END.test(block.text))
  );
}

function isCaption(block: RawBlock): boolean {
  if (weighedLength(block.text) > 250) return false;
  const { align = '', style = '' } = block.element.attributes;
  const isSetApart = block.afterImage && (/center/u.test(`${align}${style}`) || block.element.tag === 'center');
  return CAPTION_TEXT.test(block.text) && (block.afterImage || isShort(block))
    ? !isInfoLine(block.text) || block.afterImage
    : isSetApart && isShort(block);
}

/** A few unlinked words between headline and text speak of the article, whatever they are: `国际在线`, `来自本台`. */
function isByTheHeadline(block: RawBlock): boolean {
  return block.zone === 'article' && weighedLength(block.text) < 60 && block.linkLength < block.text.length;
}

function isShort(block: RawBlock): boolean {
  return weighedLength(block.text) < 150;
}

function headlineAt(blocks: readonly RawBlock[], title: string, first: number): number {
  let best = -1;
  blocks.forEach((block, at) => {
    if (at >= first || block.hiddenBy !== undefined) return;
    if (isSame(block.text, title) || (block.element.tag === 'h1' && block.zone === 'article' && block.text.length > 3))
      best = at;
  });
  return best;
}

function isSame(a: string, b: string): boolean {
  return b !== '' && a.length <= b.length * 2 + 50 && a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
