import type { PrintedCertificate } from '../application/certificate-printer.port.js';
import { nameIn } from '../domain/agreement-terms.js';
import { type CertificateEntry, licenseEntries, localInstant } from '../domain/certificate-entries.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import type { WordLanguage } from '../domain/certificate-words.js';
import { drawQr, drawSeal, type QrModules } from './pdf-marks.js';
import { setText } from './pdf-text.js';
import { saysSubLicensing } from './says-sub-licensing.js';

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
/** Space between entries, and the least of it, where that keeps the foot from a page of its own. */
const GAP = { usual: 8, least: 4 } as const;
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
  const entries = entriesOf(printed, sheet);
  const gap = gapFor(document, entries, sheet, BOTTOM - FOOT_HEIGHT - y);
  for (const entry of entries) y = drawEntry(document, entry, y, { sheet, gap, number });
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

/** The usual space between entries, unless a narrower one lets all of them stand above the foot. */
function gapFor(document: Document, entries: readonly CertificateEntry[], sheet: Sheet, room: number): number {
  const height = entries.reduce((sum, entry) => sum + heightOf(document, entry, sheet), 0);
  const fitting = (room - height) / entries.length;
  return fitting >= GAP.least && fitting < GAP.usual ? fitting : GAP.usual;
}

/** Points, without the space after it. */
function heightOf(document: Document, entry: CertificateEntry, sheet: Sheet): number {
  const set = settingOf(document, entry, sheet);
  const values = entry.values.reduce((sum, value) => sum + set.heightOfValue(value), 0);
  return Math.max(set.labelHeight + 1, values + VALUE_GAP * (entry.values.length - 1) + set.extra);
}

/** Between the values of one entry. */
const VALUE_GAP = 2;
const VALUE_WIDTH = RIGHT - VALUE_AT;
const LABEL_WIDTH = VALUE_AT - LEFT - 10;

function settingOf(document: Document, entry: CertificateEntry, { fonts, language }: Sheet) {
  const isHash = entry.label === 'agreement';
  const size = isHash ? 7.5 : 9.5;
  const label = CERTIFICATE_WORDS[language].labels[entry.label];
  const valueFonts =
    entry.label === 'licensee'
      ? { preferred: fonts.bold, other: fonts.otherBold }
      : { preferred: fonts.regular, other: fonts.otherRegular };
  const heightOfValue = (value: string): number =>
    document.font(valueFonts.preferred).fontSize(size).heightOfString(value, { width: VALUE_WIDTH, lineGap: 1 });
  const labelHeight = document.font(fonts.regular).fontSize(9).heightOfString(label, { width: LABEL_WIDTH });
  // small print stands lower, on the line of its label
  return { label, size, valueFonts, heightOfValue, labelHeight, extra: isHash ? 4 : 0 };
}

interface Flow {
  readonly sheet: Sheet;
  readonly gap: number;
  readonly number: string;
}

/** @returns where the next one goes */
function drawEntry(document: Document, entry: CertificateEntry, at: number, { sheet, gap, number }: Flow): number {
  const { fonts } = sheet;
  const { label, size, valueFonts, heightOfValue, labelHeight, extra } = settingOf(document, entry, sheet);
  const above = gap / 2;
  let y = at;
  let labelEnd = at;
  for (const [index, value] of entry.values.entries()) {
    const height = heightOfValue(value);
    if (y + Math.max(height, index === 0 ? labelHeight : 0) + gap > BOTTOM) {
      y = continued(document, number, fonts.regular);
      labelEnd = y;
    }
    if (index === 0) {
      document.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).strokeColor(LINE).stroke();
      document
        .font(fonts.regular)
        .fontSize(9)
        .fillColor(QUIET)
        .text(label, LEFT, y + above + 0.5, { width: LABEL_WIDTH });
      labelEnd = y + labelHeight + gap + 1;
    }
    document.fontSize(size).fillColor(INK);
    setText(document, valueFonts, value, VALUE_AT, y + above + extra / 2, { width: VALUE_WIDTH, lineGap: 1 });
    y += height + (index === entry.values.length - 1 ? gap + extra : VALUE_GAP);
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
