type Document = PDFKit.PDFDocument;

/** A QR code as qrcode makes it: square, one byte a module, dark where it is not zero. */
export interface QrModules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

const SEAL = '#b42318';

/** Draws the code dark on white, with the four modules of quiet zone that readers need (ISO/IEC 18004). */
export function drawQr(document: Document, { size, data }: QrModules, x: number, y: number, width: number): void {
  const quiet = 4;
  const unit = width / (size + 2 * quiet);
  document.rect(x, y, width, width).fillColor('#ffffff').fill();
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column] === 0) continue;
      document.rect(x + (column + quiet) * unit, y + (row + quiet) * unit, unit, unit);
    }
  }
  document.fillColor('#000000').fill();
}

export interface SealWords {
  /** Along the ring. */
  readonly around: string;
  readonly center: string;
  /** Small, under the center. */
  readonly below: string;
}

/**
 * A round mark with the signer's name along its ring. It says in words that it stands for an electronic signature: it
 * is a picture of none of the signer's physical seals.
 */
export function drawSeal(
  document: Document,
  fonts: { readonly regular: string; readonly bold: string },
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  { around, center, below }: SealWords,
): void {
  document.save();
  document.circle(x, y, radius).lineWidth(1.8).strokeColor(SEAL).stroke();
  document
    .circle(x, y, radius - 4)
    .lineWidth(0.5)
    .strokeColor(SEAL)
    .stroke();
  document.fillColor(SEAL).font(fonts.bold);
  drawArc(document, around, x, y, radius - 8);
  const width = 2 * (radius - 22);
  document.fontSize(Array.from(center).length > 6 ? 7.5 : 12);
  const height = document.heightOfString(center, { width, align: 'center' });
  document.text(center, x - width / 2, y - height / 2 - 2, { width, align: 'center' });
  document.font(fonts.regular).fontSize(6);
  document.text(below, x - width / 2, y + radius - 24, { width, align: 'center' });
  document.restore();
}

/** Sets text clockwise along the upper part of a circle, each sign upright to its radius; long names in smaller signs. */
function drawArc(document: Document, text: string, x: number, y: number, radius: number): void {
  const span = (250 / 180) * Math.PI;
  const signs = Array.from(text);
  let size = 9.5;
  const widthAt = (points: number): number => document.fontSize(points).widthOfString(text);
  while (size > 4 && widthAt(size) > span * (radius - size)) size -= 0.25;
  document.fontSize(size);
  const baseline = radius - size;
  const widths = signs.map((sign) => document.widthOfString(sign));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const stretch = Math.min(1.35, (span * baseline) / total);
  let angle = -(total * stretch) / baseline / 2;
  for (const [index, sign] of signs.entries()) {
    const width = (widths[index] ?? 0) * stretch;
    angle += width / baseline / 2;
    document.save();
    document.rotate((angle * 180) / Math.PI, { origin: [x, y] });
    document.text(sign, x - (widths[index] ?? 0) / 2, y - radius, { lineBreak: false });
    document.restore();
    angle += width / baseline / 2;
  }
}
