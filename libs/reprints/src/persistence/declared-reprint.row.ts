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

  @Column('integer')
  version!: number;
}
