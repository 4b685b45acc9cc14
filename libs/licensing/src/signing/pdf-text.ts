type Document = PDFKit.PDFDocument;

/** Families in the order in which a sign is looked for; both share their metrics, so that lines break alike. */
export interface FontChoice {
  readonly preferred: string;
  readonly other: string;
}

interface Run {
  readonly font: string;
  readonly text: string;
}

/**
 * Sets text in the preferred family, and in the other what the preferred one lacks: a simplified title on a page in
 * traditional characters, and the other way round.
 */
export function setText(
  document: Document,
  fonts: FontChoice,
  text: string,
  x: number,
  y: number,
  options: PDFKit.Mixins.TextOptions,
): void {
  const runs = runsOf(document, fonts, text);
  for (const [index, { font, text: part }] of runs.entries()) {
    document.font(font);
    const flow = { ...options, continued: index < runs.length - 1 };
    if (index === 0) document.text(part, x, y, flow);
    else document.text(part, flow);
  }
}

export function runsOf(document: Document, { preferred, other }: FontChoice, text: string): readonly Run[] {
  const isInPreferred = glyphTest(document, preferred);
  const isInOther = glyphTest(document, other);
  const runs: { font: string; text: string }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const font = isInPreferred(sign) || !isInOther(sign) ? preferred : other;
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs.length === 0 ? [{ font: preferred, text: '' }] : runs;
}

/** Asks the font program; pdfkit keeps it at `_font.font`, which its types do not tell. */
function glyphTest(document: Document, name: string): (sign: string) => boolean {
  document.font(name);
  const held: unknown = Reflect.get(document, '_font');
  const program: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'font') : undefined;
  if (!hasGlyphs(program)) throw new Error('INVARIANT: pdfkit keeps its current font where it is looked for');
  return (sign) => program.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

function hasGlyphs(program: unknown): program is { hasGlyphForCodePoint: (codePoint: number) => boolean } {
  return typeof program === 'object' && program !== null && 'hasGlyphForCodePoint' in program;
}
