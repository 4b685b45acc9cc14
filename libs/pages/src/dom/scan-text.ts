import { Parser } from 'htmlparser2';
import { INLINE_TAGS, SKIPPED_TAGS } from '../domain/inline-tags.js';
import { behind, Code, declarationEnd, endTagAt, nameEnd, nextTag, skipSpace, tagEnd } from './markup-ends.js';
import { NameTable } from './name-table.js';

/** All text of a page's markup, and whether it can be trusted to hold what a reader reads. */
export interface ScannedText {
  /** In document order; a line feed where a block begins or ends; within a line spaces as they stand in the markup. */
  readonly text: string;
  /** Lines are cut so often by elements with attributes that words hidden between them may part what a reader sees joined. */
  readonly isChopped: boolean;
}

/**
 * What a tag does to the text around it. INLINE: nothing. ASIDE: what is in it stands beside the line that it interrupts. BRIEF: the
 * same, and the end of the line ends it. SILENT: what stands up to its end tag is no text. RAW: it is text, tags and all.
 * All tags that are not listed part lines.
 */
type TagEffect = 'INLINE' | 'ASIDE' | 'BRIEF' | 'SILENT' | 'RAW';

const VOID_SKIPPED = 'embed';

const EFFECTS = new NameTable<TagEffect>([
  ...[...SKIPPED_TAGS].map((tag) => [tag, 'ASIDE'] as const),
  ...[...INLINE_TAGS, VOID_SKIPPED].map((tag) => [tag, 'INLINE'] as const),
  ...['rt', 'rp', 'option'].map((tag) => [tag, 'BRIEF'] as const),
  ...['script', 'style', 'title'].map((tag) => [tag, 'SILENT'] as const),
  ...['textarea', 'xmp'].map((tag) => [tag, 'RAW'] as const),
]);

/** A line with an element cut into it for every so many characters counts as chopped. */
const CHOPPED_EVERY = 40;
/** Chopped characters from which a page counts as chopped; less is no text worth hiding. */
const CHOPPED_TEXT = 200;

/**
 * One pass over markup that looks for nothing but text. Tags are taken apart as htmlparser2's tokenizer takes them apart (a test holds
 * both equal), without events, attributes or a stack. Linear; never throws.
 */
export function scanText(html: string): ScannedText {
  return new TextScan(html).run();
}

class TextScan {
  private text = '';
  /** What stands beside the lines: readings above ruby, options, drawings. Nothing is lost, and nothing parts a line. */
  private beside = '';
  private asideOf = '';
  private at = 0;
  private lineStart = 0;
  /** Space left out at the beginning of the line: half of what stands between tags. */
  private indent = 0;
  private cuts = 0;
  /** Where in the text the innermost element with attributes inside a line began; -1 where there is none. */
  private cutAt = -1;
  private chopped = 0;
  private entities: EntityReader | undefined;

  constructor(private readonly html: string) {}

  run(): ScannedText {
    const { html } = this;
    while (this.at < html.length) {
      const open = nextTag(html, this.at);
      const end = open === -1 ? html.length : open;
      if (end > this.at) this.add(this.at, end);
      if (open === -1) break;
      this.at = this.pass(open);
    }
    this.endLine();
    const text = this.text + this.beside;
    return { text: /\S/u.test(text) ? text : '', isChopped: this.chopped >= CHOPPED_TEXT };
  }

  private add(start: number, end: number): void {
    const { html } = this;
    let from = start;
    let text: string;
    if (this.asideOf === '' && this.text.length === this.lineStart) {
      from = skipSpace(html, from);
      if (from >= end) {
        this.indent += end - start;
        return;
      }
      text = html.slice(from, end);
      // space beyond that of markup
      const first = text.charCodeAt(0);
      if (first > LAST_ASCII || first < SPACE) text = text.trimStart();
      this.indent += end - start - text.length;
      if (text === '') return;
    } else text = html.slice(from, end);
    if (text.includes('&')) {
      this.entities ??= new EntityReader();
      text = this.entities.read(text);
    }
    if (this.asideOf === '') this.text += text;
    else this.beside += text;
  }

  private endLine(): void {
    if (this.asideOf !== '') {
      this.beside += '\n';
      return;
    }
    const length = this.lineLength();
    if (length === 0) return;
    if (this.cuts * CHOPPED_EVERY > length) this.chopped += length;
    if (length > this.indent) this.text += '\n';
    this.lineStart = this.text.length;
    this.indent = 0;
    this.cuts = 0;
    this.cutAt = -1;
  }

  private lineLength(): number {
    return this.indent + this.text.length - this.lineStart;
  }

  /** Takes in the markup that begins at `open`. @returns the position behind it */
  private pass(open: number): number {
    const { html } = this;
    const next = html.charCodeAt(open + 1);
    if (next === Code.EXCLAMATION) return declarationEnd(html, open);
    if (next === Code.QUESTION) return behind(html, '>', open + 2);
    return next === Code.SLASH ? this.passEndTag(open) : this.passTag(open);
  }

  private passEndTag(open: number): number {
    const { html } = this;
    const from = skipSpace(html, open + 2);
    const last = nameEnd(html, from);
    const { name, value: effect } = EFFECTS.at(html, from, last);
    const end = html.charCodeAt(last) === Code.GREATER ? last + 1 : behind(html, '>', open + 2);
    if (effect === 'INLINE') this.noteCut(end);
    else if (effect === undefined) {
      this.endBrief();
      this.endLine();
    } else if (name === this.asideOf) this.endAside();
    return end;
  }

  private passTag(open: number): number {
    const { html } = this;
    const end = nameEnd(html, open + 1);
    const { name, value: effect } = EFFECTS.at(html, open + 1, end);
    const close = tagEnd(html, end);
    if (effect === 'INLINE') {
      this.cutAt = close > end && this.lineLength() > 0 ? this.text.length : -1;
      return close + 1;
    }
    this.endBrief();
    if (effect === undefined) {
      this.endLine();
      return close + 1;
    }
    const isSelfClosed = close > end && html.charCodeAt(close - 1) === Code.SLASH;
    if (isSelfClosed) return close + 1;
    if (effect === 'SILENT' || effect === 'RAW') {
      const rawEnd = endTagAt(html, close + 1, name);
      if (effect === 'SILENT') return rawEnd;
      this.endLine();
      this.text += html.slice(close + 1, rawEnd);
      return rawEnd;
    }
    if (this.asideOf === '') this.asideOf = name;
    return close + 1;
  }

  private endBrief(): void {
    if (this.asideOf !== '' && EFFECTS.get(this.asideOf) === 'BRIEF') this.endAside();
  }

  private endAside(): void {
    this.beside += '\n';
    this.asideOf = '';
  }

  /** An element with attributes behind which the same line goes on with a word, as it does not behind a menu's entry. */
  private noteCut(end: number): void {
    const { html, cutAt, text } = this;
    this.cutAt = -1;
    if (cutAt === -1 || cutAt >= text.length) return;
    const next = html.charCodeAt(end);
    if (isWordLike(next === SPACE ? html.charCodeAt(end + 1) : next)) this.cuts += 1;
  }
}

const SPACE = 0x20;
const LAST_ASCII = 0x7f;

function isWordLike(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && (code < 0x2000 || code > 0x303f) && code < 0xff00);
}

/** Text with its character references replaced, by the parser that the full reading uses. */
class EntityReader {
  private text = '';
  private readonly parser = new Parser({
    ontext: (part) => {
      this.text += part;
    },
  });

  read(text: string): string {
    this.text = '';
    this.parser.parseComplete(text);
    return this.text;
  }
}
