import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CertificatePrinter, PrintedCertificate } from '../application/certificate-printer.port.js';
import { nameIn } from '../domain/agreement-terms.js';
import { verifyUrl } from '../domain/certificate.js';
import { CREDENTIAL_TYP } from '../domain/certificate-credential.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import type { WordLanguage } from '../domain/certificate-words.js';
import { drawCertificate } from './pdf-layout.js';

/** Name of the attachment that carries the signed credential. */
export const ATTACHMENT = 'certificate.jwt';

/** Chinese is set in the forms of its readers; both families have the Latin letters. */
const FAMILIES: Readonly<Record<WordLanguage, 'SC' | 'TC'>> = { en: 'SC', 'zh-Hans': 'SC', 'zh-Hant': 'TC' };

/** Font files by script; what is missing is set with the fonts of the service. */
export type OwnFonts = {
  readonly [Script in 'zh-Hans' | 'zh-Hant']?: { readonly regular: string; readonly bold: string };
};

/** Prints certificates with pdfkit. Nothing in the file depends on when it is printed. */
export class PdfCertificate implements CertificatePrinter {
  private readonly resolve: (name: string) => string;

  /**
   * @param projectRoot folder below which the fonts of the service are installed
   * @param own the publisher's fonts by script of the reader; absolute paths
   */
  constructor(
    projectRoot: string,
    private readonly own: OwnFonts = {},
  ) {
    this.resolve = createRequire(join(projectRoot, 'package.json')).resolve;
  }

  async print(printed: PrintedCertificate): Promise<Uint8Array> {
    const { certificate, licensor, languages } = printed;
    const [{ default: Document }, { default: qr }] = await Promise.all([import('pdfkit'), import('qrcode')]);
    const [first = 'en'] = languages;
    const issued = new Date(certificate.issuedAt.epochMilliseconds);
    const url = verifyUrl(licensor.issuer, certificate.number);
    const document = new Document({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: first,
      displayTitle: true,
      info: {
        Title: `${CERTIFICATE_WORDS[first].certificateTitle} ${certificate.number}`,
        Author: nameIn(licensor.names, first),
        Subject: url,
        Keywords: `${certificate.number}, ${certificate.agreementHash}`,
        Creator: 'Imprimatur',
        CreationDate: issued,
        ModDate: issued,
      },
    });
    for (const family of ['SC', 'TC'] as const) {
      for (const weight of ['400Regular', '700Bold'] as const) {
        document.registerFont(`${family}-${weight.slice(3)}`, this.font(family, weight));
      }
    }
    document.file(Buffer.from(certificate.token, 'ascii'), {
      name: ATTACHMENT,
      type: `application/${CREDENTIAL_TYP}`,
      description: CERTIFICATE_WORDS[first].sealed,
      creationDate: issued,
      modifiedDate: issued,
    });
    const bytes = collect(document);
    const code = qr.create(url, { errorCorrectionLevel: 'M' }).modules;
    for (const language of languages) {
      const family = FAMILIES[language];
      const other = family === 'SC' ? 'TC' : 'SC';
      const fonts = {
        regular: `${family}-Regular`,
        bold: `${family}-Bold`,
        otherRegular: `${other}-Regular`,
        otherBold: `${other}-Bold`,
      };
      drawCertificate(document, printed, { language, fonts, url, code });
    }
    document.end();
    return bytes;
  }

  private font(family: 'SC' | 'TC', weight: '400Regular' | '700Bold'): string {
    const own = this.own[family === 'SC' ? 'zh-Hans' : 'zh-Hant'];
    if (own !== undefined) return weight === '400Regular' ? own.regular : own.bold;
    const name = `noto-sans-${family.toLowerCase()}`;
    return this.resolve(`@expo-google-fonts/${name}/${weight}/NotoSans${family}_${weight}.ttf`);
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => done(Buffer.concat(chunks)));
    document.on('error', failed);
  });
}
