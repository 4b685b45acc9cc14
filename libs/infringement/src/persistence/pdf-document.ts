import type { WrittenDocument } from '../domain/write-notice.js';

/** Points. */
const SIZE = { title: 15, body: 10.5, label: 9 } as const;
const GAP = 0.7;
/** Chinese is set in the forms of its readers. */
const FAMILY: Readonly<Record<string, 'SC' | 'TC'>> = { 'zh-Hant': 'TC' };

/** Sets a document: its title, its paragraphs, and labeled lines. */
export function drawDocument(pdf: PDFKit.PDFDocument, { language, parts }: WrittenDocument): void {
  const preferred = FAMILY[language] ?? 'SC';
  const other = preferred === 'SC' ? 'TC' : 'SC';
  const set = (text: string, weight: 'Regular' | 'Bold', size: number): void => {
    pdf.fontSize(size);
    const runs = runsOf(pdf, `${preferred}-${weight}`, `${other}-${weight}`, text);
    for (const [index, run] of runs.entries()) {
      pdf.font(run.font).text(run.text, { lineGap: 3, continued: index < runs.length - 1 });
    }
  };
  for (const part of parts) {
    if (part.kind === 'FIELD') {
      set(part.label, 'Bold', SIZE.label);
      for (const value of part.values) set(value, 'Regular', SIZE.body);
    } else {
      set(part.text, part.kind === 'PARAGRAPH' ? 'Regular' : 'Bold', part.kind === 'TITLE' ? SIZE.title : SIZE.body);
    }
    pdf.moveDown(GAP);
  }
}

interface Run {
  readonly font: string;
  text: string;
}

/** In the preferred family, and in the other what the preferred one lacks. */
function runsOf(pdf: PDFKit.PDFDocument, preferred: string, other: string, text: string): readonly Run[] {
  const inPreferred = glyphTest(pdf, preferred);
  const inOther = glyphTest(pdf, other);
  const runs: Run[] = [];
  for (const sign of text) {
    const font = inPreferred(sign) || !inOther(sign) ? preferred : other;
    const last = runs.at(-1);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs.length === 0 ? [{ font: preferred, text: '' }] : runs;
}

/** Asks the font program; pdfkit keeps it at `_font.font`, which its types do not tell. */
function glyphTest(pdf: PDFKit.PDFDocument, name: string): (sign: string) => boolean {
  pdf.font(name);
  const held: unknown = Reflect.get(pdf, '_font');
  const program: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'font') : undefined;
  if (!hasGlyphs(program)) throw new Error('INVARIANT: pdfkit keeps its current font where it is looked for');
  return (sign) => program.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

function hasGlyphs(program: unknown): program is { hasGlyphForCodePoint: (codePoint: number) => boolean } {
  return typeof program === 'object' && program !== null && 'hasGlyphForCodePoint' in program;
}
