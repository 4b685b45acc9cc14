import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CarvedOut } from '../domain/quote.js';

/** A licensed work: the version that was asked for, and the URI under which all versions are covered. */
@Entity('license_work')
@Index('ix_license_work_uri', ['uri', 'licenseId'])
export class LicenseWorkRow {
  @PrimaryColumn('uuid', { name: 'license_id', primaryKeyConstraintName: 'pk_license_work' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_work_license' })
  licenseId!: string;

  @PrimaryColumn('uuid', { name: 'work_id', primaryKeyConstraintName: 'pk_license_work' })
  workId!: string;

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
