import { Column } from 'typeorm';

/** Columns of a scope, embedded in requests and licenses alike. */
export class ScopeColumns {
  @Column('text', { array: true })
  uses!: string[];

  @Column('text', { array: true })
  domains!: string[];

  @Column('text', { array: true })
  territories!: string[];

  @Column('text', { array: true })
  media!: string[];

  @Column('text', { array: true })
  languages!: string[];

  @Column('timestamptz', { name: 'term_starts_at' })
  termStartsAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'term_ends_at' })
  termEndsAt!: Date;

  @Column('text')
  exclusivity!: string;

  /** Null: not counted. */
  @Column('integer', { nullable: true })
  copies!: number | null;

  @Column('integer', { name: 'excerpt_percent', nullable: true })
  excerptPercent!: number | null;
}

/** An empty dimension would mean none, and would be no grant; the web without domains neither. */
export const SCOPE_CHECK = `cardinality(uses) > 0 AND cardinality(territories) > 0 AND cardinality(media) > 0 AND cardinality(languages) > 0 AND (cardinality(domains) > 0 OR NOT media && ARRAY['web', 'app'])`;
export const TERM_CHECK = 'term_ends_at > term_starts_at';
export const EXCLUSIVITY_CHECK = `exclusivity IN ('NON_EXCLUSIVE', 'EXCLUSIVE')`;
export const COUNTS_CHECK = `copies > 0 AND excerpt_percent BETWEEN 1 AND 100`;
