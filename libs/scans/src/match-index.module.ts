import { CLOCK, type Clock } from '@app/kernel';
import { SETTINGS, type Settings } from '@app/platform';
import { WorksModule, WorkTexts } from '@app/works';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MatchWorks } from './application/match-works.js';
import { MemoryPostings } from './application/memory-postings.js';
import { REUSE_INDEX } from './application/reuse-index.port.js';
import { TENDED_INDEX, type TendedIndex } from './application/tended-index.port.js';
import { TextsTogether } from './application/texts-together.js';
import { WORK_POSTINGS, type WorkPostings } from './application/work-postings.port.js';
import { DatabasePostings } from './persistence/match-index/database-postings.js';
import { indexStatus } from './persistence/match-index/index-status.js';
import { IndexWriter } from './persistence/match-index/index-writer.js';
import { MatchIndex } from './persistence/match-index/match-index.js';
import { SegmentMerger } from './persistence/match-index/segment-merger.js';

/** Where the match index lives: as configured, else in memory beside an embedded database and in any other database itself. */
export function homeOfMatchIndex({ environment, embedded }: Pick<Settings, 'environment' | 'embedded'>) {
  return environment.MATCH_INDEX ?? (embedded ? 'memory' : 'database');
}

/** @param writer of the engine the index is for */
export function matchIndexOf(dataSource: DataSource, clock: Clock, writer: IndexWriter): MatchIndex {
  return new MatchIndex(writer, new SegmentMerger(dataSource, clock, writer.engine), (engine) =>
    indexStatus(dataSource, engine),
  );
}

/** The match index: asked by the scanner, tended by a job, built anew by a command. */
@Module({
  imports: [WorksModule],
  providers: [
    {
      provide: MatchIndex,
      useFactory: (dataSource: DataSource, texts: WorkTexts, clock: Clock) => {
        const writer = new IndexWriter(dataSource, texts, clock);
        return matchIndexOf(dataSource, clock, writer);
      },
      inject: [DataSource, WorkTexts, CLOCK],
    },
    {
      provide: WORK_POSTINGS,
      useFactory: (
        settings: Settings,
        dataSource: DataSource,
        texts: WorkTexts,
        index: MatchIndex,
      ): MemoryPostings | DatabasePostings =>
        homeOfMatchIndex(settings) === 'memory'
          ? new MemoryPostings(texts)
          : new DatabasePostings(dataSource, texts, index),
      inject: [SETTINGS, DataSource, WorkTexts, MatchIndex],
    },
    {
      provide: REUSE_INDEX,
      useFactory: (postings: WorkPostings, texts: WorkTexts) => new MatchWorks(postings, new TextsTogether(texts)),
      inject: [WORK_POSTINGS, WorkTexts],
    },
    {
      provide: TENDED_INDEX,
      useFactory: (settings: Settings, index: MatchIndex): TendedIndex =>
        homeOfMatchIndex(settings) === 'memory' ? { tend: () => Promise.resolve('IN_MEMORY') } : index,
      inject: [SETTINGS, MatchIndex],
    },
  ],
  exports: [REUSE_INDEX, WORK_POSTINGS, TENDED_INDEX, MatchIndex],
})
export class MatchIndexModule {}
