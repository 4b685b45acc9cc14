import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Who had the evidence, when, and why. The application may add and read; a trigger holds everybody to that. */
@Entity('evidence_custody')
@Check(
  'chk_evidence_custody_kind',
  `kind IN ('REQUESTED', 'CAPTURED', 'SEALED', 'SECURED', 'FAILED', 'HANDED_OUT', 'RECHECKED')`,
)
@Check('chk_evidence_custody_sequence', 'sequence >= 1')
@Check('chk_evidence_custody_hash', `hash ~ '^[0-9a-f]{64}$'`)
export class EvidenceCustodyRow {
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'pk_evidence_custody' })
  @ForeignKey('EvidenceRow', 'id', { name: 'fk_evidence_custody_evidence' })
  evidenceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_evidence_custody' })
  sequence!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  hash!: string | null;
}
