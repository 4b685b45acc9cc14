import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One link of a chain of authority. The service may add links and revoke them, nothing else. */
@Entity('agent_grant')
@Check('chk_agent_grant_issuer', `(parent_id IS NULL) = (issuer_agent_id IS NULL) AND issuer_agent_id <> agent_id`)
@Check('chk_agent_grant_period', `ends_at > starts_at`)
@Check(
  'chk_agent_grant_scope',
  `cardinality(territories) > 0 AND cardinality(media) > 0 AND cardinality(languages) > 0 AND cardinality(uses) > 0`,
)
@Check('chk_agent_grant_depth', `max_depth BETWEEN 0 AND 5 AND (may_appoint OR max_depth = 0)`)
@Check('chk_agent_grant_evidence', `evidence_hash ~ '^[0-9a-f]{64}$'`)
@Check('chk_agent_grant_state', `state IN ('ISSUED', 'REVOKED')`)
@Check(
  'chk_agent_grant_revoked',
  `(state = 'REVOKED') = (revoked_at IS NOT NULL) AND (revoked_at IS NULL) = (revoked_for IS NULL)`,
)
@Index('ix_agent_grant_agent', ['agentId', 'startsAt'])
@Index('ix_agent_grant_parent', ['parentId'], { where: 'parent_id IS NOT NULL' })
export class AgentGrantRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agent_grant' })
  id!: string;

  @Column('uuid', { name: 'agent_id' })
  @ForeignKey('AgentRow', 'id', { name: 'fk_agent_grant_agent' })
  agentId!: string;

  /** The grant it hangs from; null: from the operator, under its mandate. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey('AgentGrantRow', 'id', { name: 'fk_agent_grant_parent' })
  parentId!: string | null;

  @Column('uuid', { name: 'issuer_agent_id', nullable: true })
  @ForeignKey('AgentRow', 'id', { name: 'fk_agent_grant_issuer' })
  issuerAgentId!: string | null;

  @Column('boolean')
  exclusive!: boolean;

  @Column('text', { array: true })
  territories!: string[];

  @Column('text', { array: true })
  media!: string[];

  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { array: true })
  uses!: string[];

  @Column('boolean', { name: 'may_appoint' })
  mayAppoint!: boolean;

  /** Links that may hang below it. */
  @Column('integer', { name: 'max_depth' })
  maxDepth!: number;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  /** First instant no longer covered. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** `YYYY-MM-DD`, local to the publisher. */
  @Column('date', { name: 'written_on' })
  writtenOn!: string;

  /** SHA-256 of the written document, hex. */
  @Column('text', { name: 'evidence_hash' })
  evidenceHash!: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** Account id. */
  @Column('text', { name: 'issued_by' })
  issuedBy!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_for', nullable: true })
  revokedFor!: string | null;

  @Column('integer')
  version!: number;
}
