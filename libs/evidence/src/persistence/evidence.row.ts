import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is secured for one finding, once. Nobody removes it; only its steps are written over. */
@Entity('evidence')
@Check('chk_evidence_cause', `cause IN ('DEMAND', 'RULE')`)
@Check('chk_evidence_state', `state IN ('REQUESTED', 'CAPTURED', 'SEALED', 'SECURED', 'FAILED')`)
@Check(
  'chk_evidence_captured',
  `(captured_at IS NULL) = (manifest_hash IS NULL) AND (state IN ('REQUESTED', 'FAILED') OR captured_at IS NOT NULL)`,
)
@Check('chk_evidence_stamped', '(token_key IS NULL) = (stamped_at IS NULL)')
@Check('chk_evidence_sealed', `state IN ('REQUESTED', 'CAPTURED', 'FAILED') OR sealed_at IS NOT NULL`)
@Check(
  'chk_evidence_secured',
  `(state = 'SECURED') = (bundle_key IS NOT NULL AND bundle_size IS NOT NULL AND secured_at IS NOT NULL)`,
)
@Check('chk_evidence_failure', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Check(
  'chk_evidence_keys',
  `manifest_hash ~ '^[0-9a-f]{64}$' AND token_key ~ '^[0-9a-f]{64}$' AND bundle_key ~ '^[0-9a-f]{64}$'`,
)
@Index('uq_evidence_open', ['findingId'], { unique: true, where: `state IN ('REQUESTED', 'CAPTURED', 'SEALED')` })
@Index('uq_evidence_rule', ['findingId'], { unique: true, where: `cause = 'RULE'` })
@Index('ix_evidence_finding', ['findingId', 'id'])
export class EvidenceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_evidence' })
  id!: string;

  @Column('uuid', { name: 'finding_id' })
  @ForeignKey('FindingRow', 'id', { name: 'fk_evidence_finding' })
  findingId!: string;

  @Column('text')
  cause!: string;

  @Column('text')
  state!: string;

  @Column('text', { name: 'requested_by' })
  requestedBy!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'captured_at', nullable: true })
  capturedAt!: Date | null;

  @Column('text', { name: 'manifest_hash', nullable: true })
  manifestHash!: string | null;

  @Column('text', { name: 'token_key', nullable: true })
  tokenKey!: string | null;

  @Column('timestamptz', { name: 'stamped_at', nullable: true })
  stampedAt!: Date | null;

  @Column('timestamptz', { name: 'sealed_at', nullable: true })
  sealedAt!: Date | null;

  @Column('text', { name: 'bundle_key', nullable: true })
  bundleKey!: string | null;

  /** Bytes. */
  @Column('integer', { name: 'bundle_size', nullable: true })
  bundleSize!: number | null;

  @Column('timestamptz', { name: 'secured_at', nullable: true })
  securedAt!: Date | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  /** When its time was over: the hashes stay, the bytes do not. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt?: Date | null;
}
