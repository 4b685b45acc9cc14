import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CarvedOut } from '../domain/quote.js';

/**
 * A licensed work: the version that was asked for, and the URI under which all versions are covered. Licensee and version
 * of the license stand beside it, kept by the foreign key, so that one look into one index answers a decision.
 */
@Entity('license_work')
// not by TypeORM: it knows no columns that are only included
@Index('ix_license_work_uri', { synchronize: false })
@ForeignKey('LicenseRow', ['licenseId', 'partnerId', 'licenseVersion'], ['id', 'partnerId', 'version'], {
  name: 'fk_license_work_license',
  onUpdate: 'CASCADE',
})
export class LicenseWorkRow {
  @PrimaryColumn('uuid', { name: 'license_id', primaryKeyConstraintName: 'pk_license_work' })
  licenseId!: string;

  @PrimaryColumn('uuid', { name: 'work_id', primaryKeyConstraintName: 'pk_license_work' })
  workId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  @Column('integer', { name: 'license_version' })
  licenseVersion!: number;

  @Column('text')
  uri!: string;

  @Column('text')
  title!: string;

  /** Parts with other rights; null: none. */
  @Column('jsonb', { name: 'carved_out', nullable: true })
  carvedOut!: readonly CarvedOut[] | null;

  /** Place in the agreement, from 0. */
  @Column('integer')
  position!: number;
}
