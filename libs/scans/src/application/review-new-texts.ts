import { askedText } from '../domain/asked-text.js';
import type { FindingSearch } from './finding-store.port.js';
import type { ReuseIndexPort } from './reuse-index.port.js';
import type { SpreadChange } from './spread-change.js';
import type { CatalogWorks } from './works.port.js';

/** A version of a work that came in. */
export interface NewText {
  readonly id: string;
  readonly text: string;
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
}

/** Works in the order in which they came in. */
export interface NewTexts {
  since(cursor: bigint, limit: number): Promise<{ readonly items: readonly NewText[]; readonly cursor: bigint }>;
}

/** How far the works that came in have been looked at. */
export interface ReviewPlace {
  read(): Promise<bigint>;
  /** @returns false where another worker has moved it on */
  move(from: bigint, to: bigint): Promise<boolean>;
}

export const REVIEW_PLACE = Symbol('REVIEW_PLACE');

/** Texts read in one go. */
const BATCH = 200;

/**
 * Works from other sources that came in may explain what is held against somebody: findings of own works that share text with one of
 * them are judged again at once. Nobody stays accused for a text that we have from elsewhere ourselves.
 */
export class ReviewNewTexts {
  constructor(
    private readonly texts: NewTexts,
    private readonly place: ReviewPlace,
    private readonly search: Pick<FindingSearch, 'affected'>,
    private readonly neighbors: { readonly index: ReuseIndexPort; readonly works: Pick<CatalogWorks, 'byIds'> },
    private readonly spread: SpreadChange,
  ) {}

  /** @returns how many findings were sent out */
  async execute(): Promise<number> {
    for (let sent = 0; ; ) {
      const from = await this.place.read();
      const { items, cursor } = await this.texts.since(from, BATCH);
      if (items.length === 0) return sent;
      const isAnybodyAccused = (await this.search.affected({ by: 'OPEN' }, undefined, 1)).length > 0;
      if (isAnybodyAccused) sent += await this.review(items);
      await this.place.move(from, cursor);
    }
  }

  private async review(items: readonly NewText[]): Promise<number> {
    const sharing = new Set<string>();
    for (const { text, origin } of items) {
      if (origin !== 'THIRD_PARTY') continue;
      for (const { work } of await this.neighbors.index.match(askedText(text))) sharing.add(work);
    }
    const own = (await this.neighbors.works.byIds([...sharing])).filter(({ origin }) => origin === 'OWN');
    let sent = 0;
    for (const { id } of own) sent += await this.spread.execute({ kind: 'WORK', workId: id });
    return sent;
  }
}
