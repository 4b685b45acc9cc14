import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A later version of an agreement, whole. */
@Entity('license_amendment')
@Check('chk_license_amendment_number', 'number > 0')
@Check('chk_license_amendment_state', `state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'WITHDRAWN')`)
@Check('chk_license_amendment_effective', `(state = 'SIGNED') = (effective_at IS NOT NULL)`)
@Check('chk_license_amendment_hash', `document_hash ~ '^sha-256:[0-9a-f]{64}$'`)
@Unique('uq_license_amendment_number', ['agreementId', 'number'])
@Unique('uq_license_amendment_document', ['id', 'documentHash'])
@Index('uq_license_amendment_open', ['agreementId'], { unique: true, where: `state IN ('PREPARED', 'PART_SIGNED')` })
export class LicenseAmendmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_amendment' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey('LicenseAgreementRow', 'id', { name: 'fk_license_amendment_agreement' })
  agreementId!: string;

  /** From 1 within the agreement. */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: string;

  /** For both sides to read. */
  @Column('text')
  reason!: string;

  /** `json`, not `jsonb`: the hash is over this text's values, and nothing is to touch them. */
  @Column('json')
  terms!: unknown;

  @Column('text', { name: 'text_en' })
  textEn!: string;

  @Column('text', { name: 'text_zh_hans' })
  textZhHans!: string;

  @Column('text', { name: 'text_zh_hant' })
  textZhHant!: string;

  @Column('text', { name: 'document_hash' })
  documentHash!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  /** When the second side signed. */
  @Column('timestamptz', { name: 'effective_at', nullable: true })
  effectiveAt!: Date | null;

  @Column('integer')
  version!: number;
}
