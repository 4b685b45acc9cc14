import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { COUNTS_CHECK, EXCLUSIVITY_CHECK, SCOPE_CHECK, ScopeColumns, TERM_CHECK } from './scope-columns.js';

/**
 * A license cannot be without an agreement that both sides have signed: `licensee_side` and `licensor_side` are
 * constants that let two foreign keys demand the two signatures.
 */
@Entity('license')
@Check('chk_license_state', `state IN ('SCHEDULED', 'ACTIVE', 'SUSPENDED', 'EXHAUSTED', 'EXPIRED', 'REVOKED')`)
@Check('chk_license_sides', `licensee_side = 'LICENSEE' AND licensor_side = 'LICENSOR'`)
@Check('chk_license_revoked', `(state = 'REVOKED') = (revoked_at IS NOT NULL)`)
@Check('chk_license_exhausted', `state <> 'EXHAUSTED' OR exhausted_at IS NOT NULL`)
@Check('chk_license_scope', SCOPE_CHECK)
@Check('chk_license_term', TERM_CHECK)
@Check('chk_license_exclusivity', EXCLUSIVITY_CHECK)
@Check('chk_license_counts', COUNTS_CHECK)
@Check('chk_license_upstream', 'upstream_license_id <> id')
@Check(
  'chk_license_agent',
  `(agent_grant_id IS NULL) = (agent_number IS NULL) AND (agent_grant_id IS NULL) = (agent_name IS NULL)`,
)
// a sub-license hangs from a license, not from an agent
@Check('chk_license_one_grantor', 'agent_grant_id IS NULL OR upstream_license_id IS NULL')
@Unique('uq_license_agreement_id', ['agreementId'])
// what a licensed work cites of its license
@Unique('uq_license_ref', ['id', 'partnerId', 'version'])
@Index('ix_license_partner', ['partnerId', 'grantedAt', 'id'])
@Index('ix_license_granted', ['grantedAt', 'id'])
@Index('ix_license_upstream', ['upstreamLicenseId'], { where: 'upstream_license_id IS NOT NULL' })
@Index('ix_license_agent_grant', ['agentGrantId'], { where: 'agent_grant_id IS NOT NULL' })
@Index('ix_license_start_due', ['scope.termStartsAt'], { where: `state = 'SCHEDULED'` })
@Index('ix_license_end_due', ['scope.termEndsAt'], { where: `state IN ('ACTIVE', 'SUSPENDED', 'EXHAUSTED')` })
@ForeignKey('AgreementSignatureRow', ['agreementId', 'licenseeSide'], ['agreementId', 'side'], {
  name: 'fk_license_licensee_signature',
})
@ForeignKey('AgreementSignatureRow', ['agreementId', 'licensorSide'], ['agreementId', 'side'], {
  name: 'fk_license_licensor_signature',
})
export class LicenseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @Column('text', { name: 'licensee_side' })
  licenseeSide!: string;

  @Column('text', { name: 'licensor_side' })
  licensorSide!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_request_id' })
  requestId!: string;

  /** Of a sub-license: the license it hangs from. */
  @Column('uuid', { name: 'upstream_license_id', nullable: true })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_upstream' })
  upstreamLicenseId!: string | null;

  /** Of a license granted through an agent of the register. */
  @Column('uuid', { name: 'agent_grant_id', nullable: true })
  @ForeignKey('AgentGrantRow', 'id', { name: 'fk_license_agent_grant' })
  agentGrantId!: string | null;

  @Column('text', { name: 'agent_number', nullable: true })
  agentNumber!: string | null;

  /** As it was called when it sold. */
  @Column('text', { name: 'agent_name', nullable: true })
  agentName!: string | null;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_partner' })
  partnerId!: string;

  @Column('text', { name: 'licensee_name' })
  licenseeName!: string;

  @Column(() => ScopeColumns, { prefix: false })
  scope!: ScopeColumns;

  /** Credit line by language. */
  @Column('jsonb')
  attribution!: Record<string, string>;

  @Column('bigint', { name: 'fee_minor' })
  feeMinor!: string;

  @Column('text', { name: 'fee_currency' })
  feeCurrency!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  @Column('timestamptz', { name: 'exhausted_at', nullable: true })
  exhaustedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('integer')
  version!: number;
}
