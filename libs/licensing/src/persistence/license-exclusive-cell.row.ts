import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_license_exclusive_cell' };

/** What an exclusive license alone holds. INVARIANT: no cell is held twice at the same time. */
@Entity('license_exclusive_cell')
@Check('chk_license_exclusive_cell_term', 'ends_at >= starts_at')
@Exclusion(
  'ex_license_exclusive_cell',
  'USING gist (work_uri WITH =, territory WITH =, medium WITH =, language WITH =, tstzrange(starts_at, ends_at) WITH &&)',
)
export class LicenseExclusiveCellRow {
  @PrimaryColumn('uuid', { name: 'license_id', ...KEY })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_exclusive_cell_license' })
  licenseId!: string;

  @PrimaryColumn('text', { name: 'work_uri', ...KEY })
  workUri!: string;

  @PrimaryColumn('text', KEY)
  territory!: string;

  @PrimaryColumn('text', KEY)
  medium!: string;

  @PrimaryColumn('text', KEY)
  language!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  /** Exclusive; moved forward to the revocation when there is one. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
