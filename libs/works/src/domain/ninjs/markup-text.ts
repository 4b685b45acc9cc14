// none of these looks past the next `<`, or back: a body of unclosed tags is read in one pass
const DROPPED = /<(script|style|template|head)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/giu;
const LINE_END =
  /<\/?(?:p|div|br|hr|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|figure|figcaption|body)\b[^<>]*>/giu;
const TAG = /<\/?[a-z!?][^<>]*>/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
};

/**
 * Text of a small piece of markup, such as an HTML body inside a ninjs object; whole pages go to `@app/pages`.
 * @returns paragraphs parted by one line feed, entities decoded
 */
export function markupText(markup: string): string {
  const bare = markup.replace(DROPPED, '').replace(/\s+/gu, ' ').replace(LINE_END, '\n').replace(TAG, '');
  return paragraphs(bare.replace(ENTITY, decoded));
}

/** Trims every line and drops the empty ones. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isScalar = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isScalar ? String.fromCodePoint(point) : '\ufffd';
}
