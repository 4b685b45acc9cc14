import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A reprint that a licensee has told us of: of a work of the license, one row a page. */
@Entity('declared_reprint')
@Unique('uq_declared_reprint_page', ['licenseId', 'workId', 'url'])
@Check(
  'chk_declared_reprint_state',
  `state IN ('DECLARED', 'COMPLIANT', 'IN_BREACH', 'CURED', 'MUST_REMOVE', 'REMOVED', 'ESCALATED')`,
)
@Check('chk_declared_reprint_must_remove', `state NOT IN ('MUST_REMOVE', 'REMOVED') OR must_remove_since IS NOT NULL`)
@Check('chk_declared_reprint_removed', `(state = 'REMOVED') = (removed_at IS NOT NULL)`)
@Check(
  'chk_declared_reprint_breach',
  `state <> 'IN_BREACH' OR (breached_at IS NOT NULL AND cure_ends_at IS NOT NULL AND cure_rule IS NOT NULL)`,
)
@Check('chk_declared_reprint_cure', `cure_ends_at IS NULL OR cure_ends_at > breached_at`)
@Check('chk_declared_reprint_cured', `state <> 'CURED' OR cured_at IS NOT NULL`)
@Check(
  'chk_declared_reprint_outcome',
  `last_outcome IN ('CREDITED', 'UNCREDITED', 'OUT_OF_SCOPE', 'GONE', 'UNREACHABLE')`,
)
@Check('chk_declared_reprint_checked', `(last_outcome IS NULL) = (last_checked_at IS NULL)`)
@Check('chk_declared_reprint_verified', `removal_verified_at IS NULL OR state = 'REMOVED'`)
@Check('chk_declared_reprint_escalated', `(state = 'ESCALATED') = (escalated_at IS NOT NULL)`)
@Index('ix_declared_reprint_cure_due', ['cureEndsAt'], { where: `state = 'IN_BREACH'` })
@Index('ix_declared_reprint_removal_due', ['removalEndsAt'], { where: `state = 'MUST_REMOVE'` })
@Index('ix_declared_reprint_check_due', ['nextCheckAt'], { where: `next_check_at IS NOT NULL` })
@Index('ix_declared_reprint_url', ['url'])
@Index('ix_declared_reprint_partner', ['partnerId', 'declaredAt', 'id'])
@Index('ix_declared_reprint_declared', ['declaredAt', 'id'])
@ForeignKey('LicenseWorkRow', ['licenseId', 'workId'], ['licenseId', 'workId'], {
  name: 'fk_declared_reprint_license_work',
})
export class DeclaredReprintRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_declared_reprint' })
  id!: string;

  @Column('uuid', { name: 'license_id' })
  licenseId!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_declared_reprint_partner' })
  partnerId!: string;

  @Column('uuid', { name: 'work_id' })
  workId!: string;

  @Column('text')
  url!: string;

  @Column('text')
  state!: string;

  @Column('text', { name: 'declared_by' })
  declaredBy!: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt!: Date;

  /** When the license was over. */
  @Column('timestamptz', { name: 'must_remove_since', nullable: true })
  mustRemoveSince!: Date | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  /** When a scan saw that it is gone. */
  @Column('timestamptz', { name: 'removal_verified_at', nullable: true })
  removalVerifiedAt!: Date | null;

  /** When it was found there after its time to go. */
  @Column('timestamptz', { name: 'outstanding_since', nullable: true })
  outstandingSince!: Date | null;

  /** When the next look is due. */
  @Column('timestamptz', { name: 'next_check_at', nullable: true })
  nextCheckAt!: Date | null;

  @Column('timestamptz', { name: 'last_checked_at', nullable: true })
  lastCheckedAt!: Date | null;

  @Column('text', { name: 'last_outcome', nullable: true })
  lastOutcome!: string | null;

  /** First instant at which it should have been gone. */
  @Column('timestamptz', { name: 'removal_ends_at', nullable: true })
  removalEndsAt!: Date | null;

  /** When a scan last looked at the page. */
  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  lastSeenAt!: Date | null;

  /** When the last defect was found. */
  @Column('timestamptz', { name: 'breached_at', nullable: true })
  breachedAt!: Date | null;

  /** First instant at which the time to cure is over. */
  @Column('timestamptz', { name: 'cure_ends_at', nullable: true })
  cureEndsAt!: Date | null;

  @Column('timestamptz', { name: 'cured_at', nullable: true })
  curedAt!: Date | null;

  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;

  /** When a scan was last asked to look. */
  @Column('timestamptz', { name: 'check_asked_at', nullable: true })
  checkAskedAt!: Date | null;

  @Column('text', { name: 'cure_rule', nullable: true })
  cureRule!: string | null;

  /** The scan's finding behind the last change. */
  @Column('uuid', { name: 'evidence_id', nullable: true })
  evidenceId!: string | null;

  @Column('integer')
  version!: number;
}
