import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_license_warning' };

/** A warning given: once for each end a license has and each distance to it. */
@Entity('license_warning')
@Check('chk_license_warning_days', 'days_before IN (30, 7, 1)')
@Check('chk_license_warning_early', 'warned_at < term_ends_at')
export class LicenseWarningRow {
  @PrimaryColumn('uuid', { name: 'license_id', ...KEY })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_warning_license' })
  licenseId!: string;

  /** The end that was warned of: an amendment may move it. */
  @PrimaryColumn('timestamptz', { name: 'term_ends_at', ...KEY })
  termEndsAt!: Date;

  @PrimaryColumn('integer', { name: 'days_before', ...KEY })
  daysBefore!: number;

  @Column('timestamptz', { name: 'warned_at' })
  warnedAt!: Date;
}
