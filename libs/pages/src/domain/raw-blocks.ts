import { INLINE_TAGS, SKIPPED_TAGS } from './inline-tags.js';
import { type PageElement, type PageNode, textOf } from './page-tree.js';
import { Prose } from './prose.js';
import type { StyleIndex } from './style-rules.js';
import { groundOf, type Veil, veilOf } from './visibility.js';
import { type Zone, zoneOf } from './zones.js';

/** A run of text between two block boundaries, not yet given a region. */
export interface RawBlock {
  readonly text: string;
  /** Characters of `text` inside links. */
  readonly linkLength: number;
  readonly links: readonly PageLink[];
  /** Innermost block element around it. */
  readonly element: PageElement;
  readonly zone: Zone;
  readonly hiddenBy?: string;
  /** An image stands directly before it, or inside it. */
  readonly afterImage: boolean;
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

const IMAGES = new Set(['img', 'picture', 'video', 'figure', 'amp-img']);
/** In code and comments only text that looks like a credit is kept as evidence, this many characters before and after its label. */
const HIDDEN_LABEL = /来源|來源|稿源|转自|轉自|出典|출처|(?:[Ss]ource|SOURCE)\s*[:：]|[Cc]ourtesy of/u;
const EVIDENCE_BEFORE = 20;
const EVIDENCE_AFTER = 60;
const LONGEST_EVIDENCE = 20_000;
/** What hides more than this share of the page's running text waits for a script to show it: a reader sees it. */
const REVEALED_SHARE = 0.5;

interface Frame {
  readonly veil: Veil;
  readonly zone: Zone;
  /** Innermost block element. */
  readonly block: PageElement;
  /** Inside an anchor with an address. */
  readonly isLink: boolean;
}

interface Run {
  readonly parts: string[];
  readonly links: PageLink[];
  linkLength: number;
}

/** Walks the page in document order and joins inline text into blocks, hidden ones too. */
export function rawBlocks(root: PageElement, styles: StyleIndex, background: string | undefined): RawBlock[] {
  const walk = new BlockWalk(root, styles);
  const ground: Veil = background === undefined ? {} : { background };
  walk.inside(root, { veil: ground, zone: 'article', block: root, isLink: false });
  return walk.blocks;
}

class BlockWalk {
  readonly blocks: RawBlock[] = [];
  private readonly prose: Prose;
  private run: Run = newRun();
  private sawImage = false;

  constructor(
    root: PageElement,
    private readonly styles: StyleIndex,
  ) {
    this.prose = new Prose(root);
  }

  /** Everything in an element that is a block by itself. */
  inside(element: PageElement, frame: Frame): void {
    for (const child of element.children) this.visit(child, frame);
    this.flush(frame);
  }

  private visit(node: PageNode, frame: Frame): void {
    if (node.kind === 'text') {
      this.run.parts.push(node.text);
      if (frame.isLink) this.run.linkLength += collapse(node.text).length;
    } else if (node.kind === 'comment') this.evidence(node.text, 'comment', frame);
    else if (node.tag === 'br' || node.tag === 'hr') this.flush(frame);
    else if (node.tag === 'script') {
      const [code] = node.children;
      this.evidence(code?.kind === 'text' ? code.text : '', 'script', frame);
    } else {
      if (IMAGES.has(node.tag)) this.sawImage = true;
      if (!SKIPPED_TAGS.has(node.tag)) this.enter(node, frame);
    }
  }

  private enter(element: PageElement, frame: Frame): void {
    const { tag } = element;
    const declarations = this.styles.declarationsFor(element);
    const share = this.prose.shareOf(element);
    const reads = share > REVEALED_SHARE && tag !== 'template' ? groundOf : veilOf;
    const veil = reads(element, declarations, frame.veil);
    const isInline = (INLINE_TAGS.has(tag) && declarations?.display !== 'block') || isCellOfShortRow(element);
    const named = zoneOf(element, frame.zone, share);
    const zone = !isInline || named === 'caption' ? named : frame.zone;
    const href = tag === 'a' ? element.attributes.href : undefined;
    const inner: Frame = {
      veil,
      zone,
      block: isInline ? frame.block : element,
      isLink: frame.isLink || href !== undefined,
    };
    if (!isInline || zone !== frame.zone) {
      this.flush(frame);
      this.noteLink(element, href);
      this.generated(element, 'before');
      for (const child of element.children) this.visit(child, inner);
      this.generated(element, 'after');
      this.flush(inner);
    } else if (veil.hiddenBy !== frame.veil.hiddenBy) this.aside(element, inner);
    else {
      this.noteLink(element, href);
      this.generated(element, 'before');
      for (const child of element.children) this.visit(child, inner);
      this.generated(element, 'after');
      if (tag === 'td' || tag === 'th') this.run.parts.push(' ');
    }
  }

  /** Hidden words inside a line make a block of their own; for a reader the line goes on without them. */
  private aside(element: PageElement, inner: Frame): void {
    const line = this.run;
    this.run = newRun();
    this.inside(element, inner);
    this.run = line;
  }

  /** Text that a style sheet sets before or after an element is read like any other. */
  private generated(element: PageElement, place: 'before' | 'after'): void {
    const text = this.styles.generatedText(element, place);
    if (text !== undefined) this.run.parts.push(text);
  }

  private noteLink(element: PageElement, href: string | undefined): void {
    const text = href === undefined ? '' : textOf(element);
    if (href !== undefined && text !== '') this.run.links.push({ href, text });
  }

  private flush({ veil, zone, block }: Frame): void {
    const { parts, links, linkLength } = this.run;
    const text = collapse(parts.join(''));
    // Links around a block, `<a><div>…</div></a>`, wait for the text that follows.
    this.run = newRun(text === '' ? links : []);
    if (text === '') return;
    this.blocks.push({
      text,
      linkLength: Math.min(linkLength, text.length),
      links,
      element: block,
      zone,
      ...(veil.hiddenBy === undefined ? {} : { hiddenBy: veil.hiddenBy }),
      afterImage: this.sawImage,
    });
    this.sawImage = false;
  }

  private evidence(text: string, hiddenBy: string, frame: Frame): void {
    const label = HIDDEN_LABEL.exec(text.slice(0, LONGEST_EVIDENCE));
    if (label === null) return;
    const end = label.index + label[0].length;
    const before =
      text
        .slice(Math.max(0, label.index - EVIDENCE_BEFORE), label.index)
        .split(/[\r\n]/u)
        .at(-1) ?? '';
    const [after = ''] = text.slice(end, end + EVIDENCE_AFTER).split(/[\r\n]/u);
    const { block, zone } = frame;
    this.blocks.push({
      text: collapse(before + label[0] + after),
      linkLength: 0,
      links: [],
      element: block,
      zone,
      hiddenBy,
      afterImage: false,
    });
  }
}

function newRun(links: PageLink[] = []): Run {
  return { parts: [], links, linkLength: 0 };
}

/** A row of a table of facts, `来源 | 国际在线`, is one line; a row of a layout table holds the page. */
function isCellOfShortRow({ tag, parent }: PageElement): boolean {
  if ((tag !== 'td' && tag !== 'th') || parent?.tag !== 'tr' || parent.children.length > 12) return false;
  let length = 0;
  for (const cell of parent.children) {
    if (cell.kind !== 'element') continue;
    for (const node of cell.children) {
      if (node.kind === 'element' && !INLINE_TAGS.has(node.tag)) return false;
      length += node.kind === 'text' ? node.text.length : node.kind === 'element' ? textOf(node).length : 0;
    }
  }
  return length < 200;
}

/** Whitespace as a browser sets it, without soft hyphens; the ideographic space stays inside, not at the ends. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\n\r\f\u00A0]+/gu, ' ')
    .replaceAll('\u00AD', '')
    .trim();
}
