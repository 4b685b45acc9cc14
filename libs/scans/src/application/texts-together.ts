import type { CatalogText, CatalogTexts } from './catalog-texts.port.js';

interface Asker {
  readonly sequences: readonly bigint[];
  readonly answer: (texts: readonly CatalogText[]) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Reads texts for several askers in one go: whoever asks while an answer is on its way waits for it, and is then answered together with
 * all others who waited. No answer is older than its question.
 */
export class TextsTogether implements Pick<CatalogTexts, 'at'> {
  private waiting: Asker[] = [];
  private isAsking = false;

  constructor(private readonly texts: Pick<CatalogTexts, 'at'>) {}

  at(sequences: readonly bigint[]): Promise<readonly CatalogText[]> {
    if (sequences.length === 0) return Promise.resolve([]);
    return new Promise((answer, fail) => {
      this.waiting.push({ sequences, answer, fail });
      if (!this.isAsking) void this.ask();
    });
  }

  /** Never rejects. */
  private async ask(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      const askers = this.waiting;
      this.waiting = [];
      try {
        const found = await this.texts.at([...new Set(askers.flatMap(({ sequences }) => sequences))]);
        const known = new Map(found.map((text) => [text.sequence, text]));
        for (const { sequences, answer } of askers) answer(sequences.flatMap((sequence) => known.get(sequence) ?? []));
      } catch (error) {
        for (const { fail } of askers) fail(error);
      }
    }
    this.isAsking = false;
  }
}
