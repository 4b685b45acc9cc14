import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is remembered of an address between scans, so that a page that did not change is not looked at again. */
@Entity('seen_page')
@Check('chk_seen_page_hash', `url_hash ~ '^[0-9a-f]{64}$'`)
@Check('chk_seen_page_questions', '(questions IS NULL) = (asked_up_to IS NULL)')
@Index('ix_seen_page_questions', ['lookedAt'], { where: 'questions IS NOT NULL' })
export class SeenPageRow {
  /** SHA-256 of the address, hex: addresses are longer than an index takes. */
  @PrimaryColumn('text', { name: 'url_hash', primaryKeyConstraintName: 'pk_seen_page' })
  urlHash!: string;

  @Column('text')
  url!: string;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  /** Fingerprint of all its text. */
  @Column('text', { name: 'text_print' })
  textPrint!: string;

  /** Versions of works that had text in common with it. */
  @Column('uuid', { array: true, default: '{}' })
  works!: string[];

  /** What it asks the match index with, see `packQuestions`. */
  @Column('bytea', { nullable: true })
  questions!: Buffer | null;

  /** Sequence of the newest work that was asked. */
  @Column('bigint', { name: 'asked_up_to', nullable: true })
  askedUpTo!: string | null;

  /** Last asked for. */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** Last looked at in full. */
  @Column('timestamptz', { name: 'looked_at' })
  lookedAt!: Date;
}
