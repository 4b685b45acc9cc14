import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('license_request_file')
@Check('chk_license_request_file_size', 'size > 0')
@Check('chk_license_request_file_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('chk_license_request_file_visibility', `visibility = 'VISIBLE' OR visibility = 'INTERNAL' AND side = 'DESK'`)
@Check('chk_license_request_file_side', `side IN ('PARTNER', 'DESK')`)
@Index('ix_license_request_file_request', ['requestId', 'uploadedAt', 'id'])
export class RequestFileRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_request_file' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_request_file_request' })
  requestId!: string;

  @Column('text')
  name!: string;

  /** Found in the bytes. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  /** Key in the object store. */
  @Column('text')
  sha256!: string;

  @Column('text')
  visibility!: string;

  @Column('text')
  side!: string;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
