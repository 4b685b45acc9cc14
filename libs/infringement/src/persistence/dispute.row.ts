import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HearingRow } from './hearing.row.js';

/** A partner's no to one item, and the answer to it. */
@Entity('infringement_dispute')
@Check('chk_infringement_dispute_item', `item IN ('WORK', 'USE', 'DATE', 'LICENSE', 'SCOPE', 'CREDIT', 'EXEMPTION')`)
@Check('chk_infringement_dispute_answer', `num_nulls(answer, answer_reason, answered_by, answered_at) IN (0, 4)`)
@Check('chk_infringement_dispute_verdict', `answer IS NULL OR answer IN ('UPHELD', 'REJECTED')`)
export class DisputeRow {
  @PrimaryColumn('uuid', { name: 'hearing_id', primaryKeyConstraintName: 'pk_infringement_dispute' })
  @ForeignKey(() => HearingRow, { name: 'fk_infringement_dispute_hearing' })
  hearingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_infringement_dispute' })
  item!: string;

  @Column('text')
  statement!: string;

  @Column('text', { name: 'disputed_by' })
  disputedBy!: string;

  @Column('timestamptz', { name: 'disputed_at' })
  disputedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason!: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
