import type { PrintedCertificate } from '../application/certificate-printer.port.js';
import { nameIn } from '../domain/agreement-terms.js';
import { type CertificateEntry, licenseEntries, localInstant } from '../domain/certificate-entries.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import type { WordLanguage } from '../domain/certificate-words.js';
import { drawQr, drawSeal, type QrModules } from './pdf-marks.js';
import { setText } from './pdf-text.js';

export interface SheetFonts {
  readonly regular: string;
  readonly bold: string;
  /** Of the other family, for signs the page's own does not have. */
  readonly otherRegular: string;
  readonly otherBold: string;
}

export interface Sheet {
  readonly language: WordLanguage;
  readonly fonts: SheetFonts;
  /** What the QR code leads to. */
  readonly url: string;
  readonly code: QrModules;
}

type Document = PDFKit.PDFDocument;

/** Points; A4 is 595 × 842. */
const PAGE = { width: 595.28, height: 841.89 } as const;
const EDGE = 34;
const LEFT = 70;
const RIGHT = PAGE.width - LEFT;
const VALUE_AT = 178;
const FOOT_HEIGHT = 172;
const BOTTOM = PAGE.height - EDGE - 22;
const INK = '#1f2328';
const QUIET = '#57606a';
const LINE = '#d0d7de';
const FRAME = '#8c6d31';

/** One certificate in one language; works beyond a page go on to the next. */
export function drawCertificate(document: Document, printed: PrintedCertificate, sheet: Sheet): void {
  const words = CERTIFICATE_WORDS[sheet.language];
  const { fonts } = sheet;
  newPage(document);
  document.font(fonts.bold).fontSize(24).fillColor(INK);
  centered(document, words.certificateTitle, 76);
  document.font(fonts.regular).fontSize(10.5).fillColor(QUIET);
  centered(document, `${words.labels.number}  ${printed.certificate.number}`, 118);
  document.fontSize(10).fillColor(INK);
  const grantHeight = document.heightOfString(words.grant, { width: RIGHT - LEFT, align: 'center', lineGap: 2 });
  document.text(words.grant, LEFT, 146, { width: RIGHT - LEFT, align: 'center', lineGap: 2 });
  let y = 146 + grantHeight + 14;
  const { number } = printed.certificate;
  for (const entry of entriesOf(printed, sheet)) y = drawEntry(document, entry, y, sheet, number);
  if (y > BOTTOM - FOOT_HEIGHT) continued(document, number, fonts.regular);
  drawFoot(document, printed, sheet);
}

function entriesOf({ certificate, license, licensor, basis }: PrintedCertificate, { language }: Sheet) {
  const words = CERTIFICATE_WORDS[language];
  const { zone } = licensor;
  const uscc = licensor.uscc === undefined ? '' : ` (${licensor.uscc})`;
  const licensed = licenseEntries(license, { words, language, zone });
  const entries: readonly CertificateEntry[] = [
    { label: 'rightsHolder', values: [nameIn(licensor.rightsHolder, language)] },
    { label: 'licensor', values: [`${nameIn(licensor.names, language)}${uscc}`] },
    { label: 'basis', values: basis === '' ? [] : [basis] },
    ...licensed,
    {
      label: 'subLicensing',
      values: [saysSubLicensing(certificate.token) ? words.maySubLicense : words.noSubLicensing],
    },
    { label: 'moralRights', values: [words.moralRightsReserved] },
    { label: 'agreement', values: [certificate.agreementHash.replace(/^sha-256:/u, '')] },
    { label: 'contact', values: [licensor.desk] },
  ];
  return entries.filter(({ values }) => values.length > 0);
}

/** @returns where the next one goes */
function drawEntry(document: Document, entry: CertificateEntry, at: number, sheet: Sheet, number: string): number {
  const { fonts, language } = sheet;
  const label = CERTIFICATE_WORDS[language].labels[entry.label];
  const width = RIGHT - VALUE_AT;
  const isHash = entry.label === 'agreement';
  const size = isHash ? 7.5 : 9.5;
  const labelWidth = VALUE_AT - LEFT - 10;
  const labelHeight = document.font(fonts.regular).fontSize(9).heightOfString(label, { width: labelWidth });
  let y = at;
  let labelEnd = at;
  const valueFonts =
    entry.label === 'licensee'
      ? { preferred: fonts.bold, other: fonts.otherBold }
      : { preferred: fonts.regular, other: fonts.otherRegular };
  for (const [index, value] of entry.values.entries()) {
    document.font(valueFonts.preferred).fontSize(size);
    const height = document.heightOfString(value, { width, lineGap: 1 });
    if (y + Math.max(height, index === 0 ? labelHeight : 0) + 8 > BOTTOM) {
      y = continued(document, number, fonts.regular);
      labelEnd = y;
    }
    if (index === 0) {
      document.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).strokeColor(LINE).stroke();
      document
        .font(fonts.regular)
        .fontSize(9)
        .fillColor(QUIET)
        .text(label, LEFT, y + 4.5, { width: labelWidth });
      labelEnd = y + labelHeight + 9;
    }
    document.fontSize(size).fillColor(INK);
    setText(document, valueFonts, value, VALUE_AT, y + (isHash ? 6 : 4), { width, lineGap: 1 });
    y += height + (index === entry.values.length - 1 ? (isHash ? 12 : 8) : 2);
  }
  return Math.max(y, labelEnd);
}

function drawFoot(document: Document, { certificate, licensor }: PrintedCertificate, sheet: Sheet): void {
  const { fonts, language, url, code } = sheet;
  const words = CERTIFICATE_WORDS[language];
  const top = BOTTOM - FOOT_HEIGHT + 22;
  const size = 92;
  drawQr(document, code, LEFT, top, size);
  document.link(LEFT, top, size, size, url);
  const besides = LEFT + size + 14;
  document
    .font(fonts.bold)
    .fontSize(9)
    .fillColor(INK)
    .text(words.scan, besides, top + 8, { width: 150 });
  document.font(fonts.regular).fontSize(7.5).fillColor(QUIET);
  document.text(url, besides, document.y + 4, { width: 150, link: url });
  const seal = { x: RIGHT - 58, y: top + 50, radius: 54 };
  drawSeal(document, fonts, seal, {
    around: nameIn(licensor.names, language),
    center: words.seal,
    below: certificate.keyId.slice(0, 10),
  });
  document.font(fonts.regular).fontSize(9).fillColor(INK);
  const signed = `${words.sealed}\n${words.labels.issuedAt} ${localInstant(certificate.issuedAt, licensor.zone)}`;
  document.text(signed, RIGHT - 240, top + 112, { width: 240, align: 'right', lineGap: 2 });
  document.fontSize(7.5).fillColor(QUIET);
  document.text(words.footer, LEFT, top + 112, { width: 240, lineGap: 1 });
}

/** An empty page within its frame: an outer heavy and an inner fine line. */
function newPage(document: Document): void {
  document.addPage();
  document
    .rect(EDGE, EDGE, PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE)
    .lineWidth(1.6)
    .strokeColor(FRAME)
    .stroke();
  const inner = EDGE + 5;
  document
    .rect(inner, inner, PAGE.width - 2 * inner, PAGE.height - 2 * inner)
    .lineWidth(0.5)
    .strokeColor(FRAME)
    .stroke();
}

/** A further page, which says whose it is. @returns where the next entry goes */
function continued(document: Document, number: string, font: string): number {
  newPage(document);
  document.font(font).fontSize(9).fillColor(QUIET);
  document.text(number, LEFT, EDGE + 20, { width: RIGHT - LEFT, align: 'right' });
  return EDGE + 44;
}

function centered(document: Document, text: string, y: number): void {
  document.text(text, LEFT, y, { width: RIGHT - LEFT, align: 'center' });
}

/** Whether the credential lets the licensee grant on; what it does not say is not allowed. */
function saysSubLicensing(token: string): boolean {
  const body = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return /"subLicensing":"(?!NONE")/u.test(body);
}
