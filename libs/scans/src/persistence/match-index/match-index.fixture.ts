import { auditRows } from '@app/audit';
import { must, systemActor } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { PlatformModule, systemClock } from '@app/platform';
import { ImportWorks, WorksModule, WorkTexts, worksRows } from '@app/works';
import { Test, type TestingModule } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { DataSource } from 'typeorm';
import { MatchWorks } from '../../application/match-works.js';
import { MemoryPostings } from '../../application/memory-postings.js';
import { DatabasePostings } from './database-postings.js';
import { indexStatus } from './index-status.js';
import { IndexWriter } from './index-writer.js';
import { MatchIndex } from './match-index.js';
import { SegmentMerger } from './segment-merger.js';

export interface SomeWork {
  readonly uri: string;
  readonly version?: string;
  readonly text: string;
}

/** Few, so that few works make a segment. */
const MOST_IN_DELTA = 16;
const ACTOR = { ...systemActor('test.match-index'), roles: ['ADMIN'] as const };

/** Works on record, and both homes of the match index over them. */
export class IndexStage {
  readonly dataSource: DataSource;
  readonly texts: WorkTexts;

  private constructor(
    private readonly service: TestingModule,
    private readonly removeFiles: () => void,
  ) {
    this.dataSource = service.get(DataSource);
    this.texts = service.get(WorkTexts, { strict: false });
  }

  static async open(database: TestDatabase): Promise<IndexStage> {
    const settings = testSettings(database);
    const rows = [...auditRows, ...partiesRows, ...worksRows];
    const imports = [PlatformModule.forRoot({ settings, rows }), WorksModule];
    const service = await Test.createTestingModule({ imports }).compile();
    return new IndexStage(await service.init(), settings.removeFiles);
  }

  async close(): Promise<void> {
    await this.service.close();
    this.removeFiles();
  }

  /** Takes works in. @returns their ids, in the same order */
  async take(works: readonly SomeWork[]): Promise<readonly string[]> {
    const records = works.map(({ uri, version = '1', text }) => ({
      uri,
      version,
      title: uri,
      text,
      language: 'zh-Hans',
    }));
    const report = await this.service.get(ImportWorks, { strict: false }).execute({
      actor: ACTOR,
      label: 'test',
      sources: { records, name: 'list' },
    });
    const { inserted } = must(report, 'a test may import');
    if (inserted !== works.length) throw new Error(`${inserted} of ${works.length} works taken in`);
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (uri, version, place)
       JOIN work USING (uri, version) ORDER BY place`,
      [works.map(({ uri }) => uri), works.map(({ version = '1' }) => version)],
    );
    return rows.map(({ id }) => id);
  }

  writer(engine?: string): IndexWriter {
    return new IndexWriter(this.dataSource, this.texts, systemClock, undefined, engine, MOST_IN_DELTA);
  }

  index(engine?: string): MatchIndex {
    const writer = this.writer(engine);
    const status = (name: string) => indexStatus(this.dataSource, name);
    return new MatchIndex(writer, new SegmentMerger(this.dataSource, systemClock, writer.engine), status);
  }

  inDatabase(index: MatchIndex = this.index()): MatchWorks {
    return new MatchWorks(this.postingsInDatabase(index), this.texts);
  }

  inMemory(): MatchWorks {
    return new MatchWorks(this.postingsInMemory(), this.texts);
  }

  postingsInDatabase(index: MatchIndex = this.index()): DatabasePostings {
    return new DatabasePostings(this.dataSource, this.texts, index);
  }

  postingsInMemory(): MemoryPostings {
    return new MemoryPostings(this.texts);
  }
}

/** Phrases too short to be a copy; each stands in some texts. */
const PHRASES = Array.from({ length: 60 }, (_, at) =>
  String.fromCharCode(...'记者从现场发回报道'.split('').map((unit) => unit.charCodeAt(0) + at)),
);

/** A text of its own for each number, of so many characters, with phrases that many texts share. */
export function someText(number: number, length = 240): string {
  let state = (number + 1) * 2_654_435_761;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + number) >>> 0;
    state = (Math.imul(state ^ (state >>> 12), 0x297a2d39) + 1) >>> 0;
    return (state ^ (state >>> 15)) >>> 0;
  };
  let text = '';
  while (text.length < length) {
    text += String.fromCharCode(0x4e00 + (next() % 2_000));
    if (next() % 17 === 0) text += '，';
    if (next() % 90 === 0) text += PHRASES[next() % PHRASES.length] ?? '';
  }
  return text;
}

export function someWorks(from: number, count: number): readonly SomeWork[] {
  return Array.from({ length: count }, (_, at) => ({
    uri: `tag:test.example,2026:${from + at}`,
    text: someText(from + at),
  }));
}
