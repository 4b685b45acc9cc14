import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('license_agreement')
@Check('chk_license_agreement_state', `state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID', 'TERMINATED')`)
@Check('chk_license_agreement_terminated', `state <> 'TERMINATED' OR terminates_at IS NOT NULL`)
@Check(
  'chk_license_agreement_termination',
  'num_nulls(terminates_at, termination_reason, termination_given_at) IN (0, 3)',
)
@Check('chk_license_agreement_termination_signed', `terminates_at IS NULL OR state IN ('SIGNED', 'TERMINATED')`)
@Index('ix_license_agreement_termination', ['terminatesAt'], {
  where: `state = 'SIGNED' AND terminates_at IS NOT NULL`,
})
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

  /** Absent on agreements made before there was one: their hash is over two texts. */
  @Column('text', { name: 'text_zh_hant', nullable: true })
  textZhHant!: string | null;

  @Column('text', { name: 'document_hash' })
  documentHash!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  /** First instant without the agreement, once notice was given. */
  @Column('timestamptz', { name: 'terminates_at', nullable: true })
  terminatesAt!: Date | null;

  @Column('text', { name: 'termination_reason', nullable: true })
  terminationReason!: string | null;

  @Column('timestamptz', { name: 'termination_given_at', nullable: true })
  terminationGivenAt!: Date | null;

  @Column('integer')
  version!: number;
}
