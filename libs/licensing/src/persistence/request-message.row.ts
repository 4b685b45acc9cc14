import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('license_request_message')
@Check('chk_license_request_message_kind', `kind IN ('COMMENT', 'INFO_REQUEST', 'INFO_ANSWER')`)
@Check(
  'chk_license_request_message_visibility',
  `visibility = 'VISIBLE' OR visibility = 'INTERNAL' AND side = 'DESK' AND kind = 'COMMENT'`,
)
@Check('chk_license_request_message_side', `side IN ('PARTNER', 'DESK')`)
@Index('ix_license_request_message_request', ['requestId', 'writtenAt', 'id'])
export class RequestMessageRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_request_message' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_request_message_request' })
  requestId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  visibility!: string;

  @Column('text')
  side!: string;

  @Column('text', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
