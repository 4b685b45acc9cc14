import { createReuseIndex, type WorkMatch } from '@app/text-reuse';
import type { WorkTexts } from '@app/works';
import type { ReuseIndexPort } from '../reuse-index.port.js';

/** Works read in one go. */
const PAGE = 500;

/**
 * The match index of this process, filled from the works on record: before each question whatever was imported since the last one is
 * added. Kept in memory; a restarted process reads all works again.
 */
export class ReuseCatalog implements ReuseIndexPort {
  private readonly index = createReuseIndex();
  private cursor = 0n;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly texts: Pick<WorkTexts, 'since'>) {}

  async match(text: string): Promise<readonly WorkMatch[]> {
    // One reader at a time; a reader that failed is no reason not to try again.
    this.reading = this.reading.then(
      () => this.readNew(),
      () => this.readNew(),
    );
    await this.reading;
    return this.index.match(text);
  }

  private async readNew(): Promise<void> {
    for (;;) {
      const { items, cursor } = await this.texts.since(this.cursor, PAGE);
      for (const { id, text } of items) this.index.add({ id, text });
      this.cursor = cursor;
      if (items.length < PAGE) return;
    }
  }
}
