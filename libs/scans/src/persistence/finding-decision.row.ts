import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const VERDICTS = `'LICENSED_OK', 'LICENSED_ATTRIBUTION_DEFECT', 'LICENSED_OUT_OF_SCOPE', 'UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'NOT_OUR_WORK', 'LINK_ONLY', 'INSUFFICIENT_EVIDENCE'`;
const CAUSES = `'FOUND', 'SEEN_AGAIN', 'LICENSE_CHANGED', 'WORK_CHANGED', 'PARTNER_CHANGED', 'RULES_CHANGED', 'REVIEWED', 'PERSON'`;

/** One entry of a finding's history. Append-only: the application may not change or remove it. */
@Entity('finding_decision')
@Check('chk_finding_decision_sequence', 'sequence >= 1')
@Check('chk_finding_decision_cause', `cause IN (${CAUSES})`)
@Check('chk_finding_decision_found', `(cause = 'FOUND') = (sequence = 1)`)
@Check('chk_finding_decision_note', `(cause = 'PERSON') = (note IS NOT NULL)`)
@Check('chk_finding_decision_verdict', `verdict IN (${VERDICTS})`)
@Check('chk_finding_decision_confidence', 'confidence BETWEEN 0 AND 100')
export class FindingDecisionRow {
  @PrimaryColumn('uuid', { name: 'finding_id', primaryKeyConstraintName: 'pk_finding_decision' })
  @ForeignKey('FindingRow', 'id', { name: 'fk_finding_decision_finding' })
  findingId!: string;

  /** The version of the finding that it made, from 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_finding_decision' })
  sequence!: number;

  @Column('text')
  cause!: string;

  /** Account, token or part of the service. */
  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('text')
  verdict!: string;

  @Column('jsonb')
  reasons!: object[];

  @Column('jsonb')
  flags!: object[];

  @Column('integer')
  confidence!: number;

  @Column('jsonb')
  credit!: object;

  @Column('jsonb', { nullable: true })
  decision!: object | null;

  @Column('text')
  rules!: string;

  /** A person's words. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** The sighting whose page was looked at. */
  @Column('uuid', { name: 'sighting_id' })
  @ForeignKey('FindingRow', 'id', { name: 'fk_finding_decision_sighting' })
  sightingId!: string;
}
