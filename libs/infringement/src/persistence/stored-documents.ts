import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ObjectStore } from '@app/platform';
import type { Documents } from '../application/documents.port.js';
import type { WrittenDocument } from '../domain/write-notice.js';
import { drawDocument } from './pdf-document.js';

/** Documents as PDF, kept in the object store. */
export class StoredDocuments implements Documents {
  private readonly resolve: (name: string) => string;

  /** @param projectRoot folder below which the fonts are installed */
  constructor(
    private readonly store: ObjectStore,
    projectRoot: string,
  ) {
    this.resolve = createRequire(join(projectRoot, 'package.json')).resolve;
  }

  async print(document: WrittenDocument, at: Temporal.Instant): Promise<Uint8Array> {
    const { default: Document } = await import('pdfkit');
    const madeAt = new Date(at.epochMilliseconds);
    const info = { Title: document.title, Creator: 'Imprimatur', CreationDate: madeAt, ModDate: madeAt };
    const pdf = new Document({ size: 'A4', margin: 64, lang: document.language, displayTitle: true, info });
    for (const family of ['SC', 'TC'] as const) {
      for (const weight of ['400Regular', '700Bold'] as const) {
        const name = `noto-sans-${family.toLowerCase()}`;
        const file = this.resolve(`@expo-google-fonts/${name}/${weight}/NotoSans${family}_${weight}.ttf`);
        pdf.registerFont(`${family}-${weight.slice(3)}`, file);
      }
    }
    const bytes = collect(pdf);
    drawDocument(pdf, document);
    pdf.end();
    return bytes;
  }

  async keep(bytes: Uint8Array): Promise<string> {
    return (await this.store.put(bytes)).key;
  }

  read(key: string): Promise<Uint8Array | undefined> {
    return this.store.get(key);
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
