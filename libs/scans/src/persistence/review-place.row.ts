import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the works that came in were looked at for what they explain. One row. */
@Entity('review_place')
@Check('chk_review_place', `name = 'works' AND sequence >= 0`)
export class ReviewPlaceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_review_place' })
  name!: string;

  /** Of the last work that was looked at. */
  @Column('bigint')
  sequence!: string;
}
