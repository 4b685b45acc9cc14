import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('license_agreement')
@Check('chk_license_agreement_state', `state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID')`)
@Check('chk_license_agreement_hash', `document_hash ~ '^sha-256:[0-9a-f]{64}$'`)
@Unique('uq_license_agreement_request', ['requestId'])
@Unique('uq_license_agreement_document', ['id', 'documentHash'])
export class LicenseAgreementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_agreement' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_agreement_request' })
  requestId!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_agreement_partner' })
  partnerId!: string;

  @Column('text')
  state!: string;

  /** `json`, not `jsonb`: the hash is over this text's values, and nothing is to touch them. */
  @Column('json')
  terms!: unknown;

  @Column('text', { name: 'text_en' })
  textEn!: string;

  @Column('text', { name: 'text_zh_hans' })
  textZhHans!: string;

  @Column('text', { name: 'document_hash' })
  documentHash!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  @Column('integer')
  version!: number;
}
