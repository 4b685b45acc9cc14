import type { IndexStatus } from './index-status.js';
import type { IndexStep, IndexWriter } from './index-writer.js';
import type { SegmentMerger } from './segment-merger.js';

/** Told after each step. */
export type IndexListener = (step: { readonly phase: 'ADD' | 'MERGE'; readonly works: number }) => void;

const SILENT: IndexListener = () => undefined;

/** The match index in the database, as its keepers see it. Everything is safe to repeat, to break off, and to run in several processes at once. */
export class MatchIndex {
  constructor(
    private readonly writer: IndexWriter,
    private readonly merger: SegmentMerger,
    private readonly readStatus: (engine: string) => Promise<IndexStatus>,
  ) {}

  get engine(): string {
    return this.writer.engine;
  }

  /** Adds the works on record that are not in it yet; builds it where there is none of this engine. */
  async catchUp(): Promise<void> {
    // WHY twice: a step that waits for the row which a promotion retires finds none behind it; the promoted one is there by then
    const before = (await this.drain('LIVE', SILENT)) ?? (await this.drain('LIVE', SILENT));
    if (before === undefined) await this.rebuild();
  }

  /** Adds new works, then folds and merges what is worth it, and sweeps. @returns what it did last */
  async tend(): Promise<'TENDED' | 'BUSY'> {
    await this.catchUp();
    await this.writer.fold();
    const merged = await this.merge();
    await this.sweep();
    return merged;
  }

  /** Builds it anew from the works on record, or goes on with a build that was broken off; until it is whole the old one answers. */
  async rebuild(listener: IndexListener = SILENT): Promise<IndexStep | undefined> {
    await this.writer.begin();
    const built = await this.drain('BUILDING', listener);
    while ((await this.merger.finish()) !== 'NOTHING') listener({ phase: 'MERGE', works: built?.works ?? 0 });
    await this.drain('LIVE', listener);
    await this.sweep();
    return built;
  }

  /** How far it is, and how large. */
  status(): Promise<IndexStatus> {
    return this.readStatus(this.engine);
  }

  private async drain(state: 'LIVE' | 'BUILDING', listener: IndexListener): Promise<IndexStep | undefined> {
    for (;;) {
      const step = await this.writer.step(state);
      if (step === undefined) return undefined;
      listener({ phase: 'ADD', works: step.works });
      if (step.outcome === 'UP_TO_DATE') return step;
    }
  }

  private async merge(): Promise<'TENDED' | 'BUSY'> {
    for (;;) {
      const step = await this.merger.step();
      if (step !== 'MORE') return step === 'BUSY' ? 'BUSY' : 'TENDED';
    }
  }

  private async sweep(): Promise<void> {
    while (await this.merger.sweep());
  }
}
