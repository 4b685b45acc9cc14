import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a version of a work is found by. */
@Entity('work_search')
@Check('chk_work_search_hour', 'hour = floor(extract(epoch FROM at) / 3600)')
// not by TypeORM: it knows neither the order of an index's columns nor GIN
@Index('ix_work_search_at', { synchronize: false })
@Index('ix_work_search_lexemes', { synchronize: false })
export class WorkSearchRow {
  @PrimaryColumn('uuid', { name: 'work_id', primaryKeyConstraintName: 'pk_work_search' })
  @ForeignKey('WorkRow', 'id', { name: 'fk_work_search_work' })
  workId!: string;

  /** The work's `version_created`. */
  @Column('timestamptz')
  at!: Date;

  @Column('bigint')
  sequence!: string;

  /** Since 1970, UTC. */
  @Column('integer')
  hour!: number;

  /** On the publisher's clocks, 202605. */
  @Column('integer')
  month!: number;

  @Column('tsvector')
  lexemes!: string;
}

/** How far works have been indexed; a single row. */
@Entity('work_search_progress')
@Check('chk_work_search_progress_single', 'id = 1')
export class WorkSearchProgressRow {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_work_search_progress' })
  id!: number;

  /** By which rules lexemes are made; others mean: from the beginning. */
  @Column('integer')
  rules!: number;

  /** Of the last work indexed. */
  @Column('bigint')
  sequence!: string;

  @Column('bigint')
  works!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt!: Date;
}

/** Works of a month in the index. */
@Entity('work_search_month')
export class WorkSearchMonthRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_work_search_month' })
  month!: number;

  @Column('bigint')
  works!: string;
}

/** A word of plain letters that stands in a headline. */
@Entity('work_search_word')
@Index('ix_work_search_word_parts', { synchronize: false })
export class WorkSearchWordRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_work_search_word' })
  word!: string;
}
