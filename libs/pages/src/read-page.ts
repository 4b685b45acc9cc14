import { decode } from './dom/decode.js';
import { parseHtml } from './dom/parse-html.js';
import { parseStyles } from './dom/parse-styles.js';
import { joinBareLabels } from './domain/bare-labels.js';
import { headlineAt } from './domain/headline.js';
import { languageOf } from './domain/language.js';
import { mainText } from './domain/main-text.js';
import type { MachineSignal, PageBlock, PageHint, ReadPage } from './domain/page.js';
import { type PageElement, pathOf, textOf } from './domain/page-tree.js';
import { publishedAt } from './domain/published-at.js';
import { type RawBlock, rawBlocks } from './domain/raw-blocks.js';
import { regionsOf } from './domain/regions.js';
import { documentTitle, signalsOf } from './domain/signals.js';
import { findSourceLine } from './domain/source-line.js';
import { StyleIndex } from './domain/style-rules.js';
import { titleOf } from './domain/title.js';

/**
 * Reads an HTML page of any charset and quality: its main text, headline, source line, date and language, every block
 * of text with its region and visibility, and what it tells machines. Knows nothing of works or licenses.
 * Never throws and never hangs: size, depth and number of nodes are capped, `warnings` names each cut.
 */
export function readPage(bytes: Uint8Array, hint: PageHint = {}): ReadPage {
  const decoded = decode(bytes, hint.contentType);
  const parsed = parseHtml(decoded.text);
  const styles = parseStyles(parsed.elements);
  const sheet = new StyleIndex(styles.rules, styles.generated, styles.custom);
  const raw = joinBareLabels(rawBlocks(parsed.root, sheet, styles.isWhole ? '#ffffff' : undefined));
  const signals = signalsOf(parsed.elements);
  const main = mainText(raw, headlineAt(raw, statedTitles(parsed.elements, signals)));
  const title = titleOf(titleCandidates(parsed.elements, raw, signals, main.chosen[0]));
  const regions = regionsOf(raw, main, title);
  const blocks = raw.map((block, at): PageBlock => {
    const region = regions[at];
    if (region === undefined) throw new Error('INVARIANT: every block has a region');
    return {
      region,
      text: block.text,
      visible: block.hiddenBy === undefined,
      ...(block.hiddenBy === undefined ? {} : { hiddenBy: block.hiddenBy }),
      path: pathOf(block.element),
      ...(block.links.length === 0 ? {} : { links: block.links.map((link) => link.href) }),
    };
  });
  const text = main.chosen.map((at) => raw[at]?.text ?? '').join('\n');
  const shown = (region: PageBlock['region']) =>
    blocks.filter((block) => block.visible && block.region === region).map((block) => block.text);
  const published = publishedAt(signals, shown('infobar'), hint.url ?? canonicalOf(signals));
  const source = sourceOf(parsed.elements, blocks, signals);
  return {
    ...(hint.url === undefined ? {} : { url: hint.url }),
    charset: decoded.charset,
    title,
    text,
    language: languageOf(text, parsed.elements.find(({ tag }) => tag === 'html')?.attributes.lang),
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(source === undefined ? {} : { source }),
    blocks,
    signals,
    links: raw.flatMap((block) => [...block.links]),
    warnings: [
      ...new Set([
        ...decoded.warnings,
        ...parsed.warnings,
        ...styles.warnings,
        ...(sheet.isExhausted ? ['STYLES_CAPPED'] : []),
      ]),
    ],
  };
}

function canonicalOf(signals: readonly MachineSignal[]): string | undefined {
  return signals.find(({ kind }) => kind === 'link:canonical' || kind === 'meta:og:url')?.value;
}

function statedTitles(elements: readonly PageElement[], signals: readonly MachineSignal[]): string[] {
  const fromDocument = documentTitle(elements);
  const ogTitle = signals.find(({ kind }) => kind === 'meta:og:title')?.value;
  return [fromDocument, ogTitle].flatMap((title) => title ?? []);
}

function titleCandidates(
  elements: readonly PageElement[],
  raw: readonly RawBlock[],
  signals: readonly MachineSignal[],
  first: number | undefined,
) {
  const value = (kind: string) => signals.find((signal) => signal.kind === kind)?.value;
  const before = raw.slice(0, first ?? raw.length);
  const isHeading = (block: RawBlock) => /^h[1-3]$/u.test(block.element.tag) && block.hiddenBy === undefined;
  const headings = [
    ...before.filter(isHeading).reverse(),
    ...raw.slice(first ?? raw.length).filter((block) => isHeading(block) && block.element.tag === 'h1'),
  ];
  headings.sort((a, b) => a.element.tag.localeCompare(b.element.tag));
  const ogTitle = value('meta:og:title');
  const siteName = value('meta:og:site_name');
  const fromDocument = documentTitle(elements);
  return {
    headings: headings.map((block) => block.text),
    ...(ogTitle === undefined ? {} : { ogTitle }),
    ...(fromDocument === undefined ? {} : { documentTitle: fromDocument }),
    ...(siteName === undefined ? {} : { siteName }),
  };
}

/** From the info bar, the tail, the end of the text; then from an element named so; then from what only machines see. */
function sourceOf(
  elements: readonly PageElement[],
  blocks: readonly PageBlock[],
  signals: readonly MachineSignal[],
): string | undefined {
  const seen = (region: PageBlock['region']) =>
    blocks.filter((block) => block.visible && block.region === region).map((block) => block.text);
  const infobar = seen('infobar');
  const lastLines = seen('body').slice(-2);
  for (const line of [
    ...infobar,
    infobar.join('  ').replace(/([:：])\s{2}/gu, '$1'),
    ...seen('tail'),
    ...seen('lead').slice(0, 1),
    ...lastLines,
  ]) {
    const found = findSourceLine(line);
    if (found !== undefined) return found;
  }
  const named = namedSource(elements);
  if (named !== undefined) return named;
  const meta = signals.find(({ kind }) => kind === 'meta:contentsource' || kind === 'meta:source');
  return meta === undefined
    ? undefined
    : (findSourceLine(meta.value) ?? meta.value.replace(/^(?:来源|來源)\s*[:：]\s*/u, ''));
}

/** An element that the page itself names as the source, e.g. `<span class="source">参考消息</span>`. */
function namedSource(elements: readonly PageElement[]): string | undefined {
  for (const element of elements) {
    const { id, class: classes } = element.attributes;
    if ((id === undefined && classes === undefined) || !/^(?:a|span|em|div|p|i)$/u.test(element.tag)) continue;
    if (!`${id ?? ''} ${classes ?? ''}`.split(/\s+/u).some((name) => SOURCE_NAME.test(name))) continue;
    const text = textOf(element).replace(/^(?:来源|來源|source)\s*[:：]?\s*/iu, '');
    if (text !== '' && text.length <= 30 && !/[。！？]|\d:\d|发布|發布/u.test(text)) return text;
  }
  return undefined;
}

const SOURCE_NAME = /^(?:(?:ne_)?(?:article|news|post|info)?[-_]?source(?:[-_]name)?|media[-_]?name|laiyuan)$/iu;
