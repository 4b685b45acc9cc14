import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A saved query over works. Null: not looked at; an empty list is matched by nothing. */
@Entity('product')
@Unique('uq_product_name', ['name'])
@Check('chk_product_name', `name <> ''`)
@Check('chk_product_state', `state IN ('ACTIVE', 'RETIRED')`)
@Check('chk_product_dates', 'created_until > created_from')
@Check('chk_product_words', '(words IS NULL) = (word_query IS NULL)')
export class ProductRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_product' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: string;

  @Column('text', { array: true, nullable: true })
  origins!: string[] | null;

  @Column('text', { array: true, nullable: true })
  categories!: string[] | null;

  /** BCP 47 ranges. */
  @Column('text', { array: true, nullable: true })
  languages!: string[] | null;

  @Column('text', { name: 'source_labels', array: true, nullable: true })
  sourceLabels!: string[] | null;

  @Column('timestamptz', { name: 'created_from', nullable: true })
  createdFrom!: Date | null;

  /** Exclusive. */
  @Column('timestamptz', { name: 'created_until', nullable: true })
  createdUntil!: Date | null;

  @Column('text', { array: true, nullable: true })
  uris!: string[] | null;

  /** What is searched for, as written. */
  @Column('text', { nullable: true })
  words!: string | null;

  /** The same as the search index reads it. */
  @Column('tsquery', { name: 'word_query', nullable: true })
  wordQuery!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
