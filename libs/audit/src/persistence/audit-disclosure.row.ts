import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an entry commits to and does not say. Erasing it leaves the entry as it is: it verifies, and says nothing. */
@Entity('audit_disclosure')
export class AuditDisclosureRow {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'pk_audit_disclosure' })
  entryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_audit_disclosure' })
  field!: string;

  /** 32 bytes by chance, 64 hex digits: without it a value could be guessed and tried. */
  @Column('text')
  salt!: string;

  @Column('text')
  value!: string;
}
