import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.row.js';

/** What counsel may do in a case. A power that is not named is not given. */
@Entity('infringement_counsel_mandate')
@Check(
  'chk_infringement_counsel_mandate_powers',
  `cardinality(powers) > 0 AND powers <@ ARRAY['GATHER_EVIDENCE', 'SEND_NOTICES', 'NEGOTIATE', 'SUE', 'APPEAL', 'SETTLE', 'ENFORCE', 'RECEIVE_PAYMENT']`,
)
@Check('chk_infringement_counsel_mandate_revoked', `num_nulls(revoked_by, revoked_at) IN (0, 2)`)
@Index('uq_infringement_counsel_mandate_live', ['caseId'], { unique: true, where: 'revoked_at IS NULL' })
export class CounselMandateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_counsel_mandate' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_counsel_mandate_case' })
  caseId!: string;

  @Column('text')
  counsel!: string;

  @Column('text')
  firm!: string;

  @Column('text', { array: true })
  powers!: string[];

  /** Account id. */
  @Column('text', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  /** SHA-256 of the signed document, hex. */
  @Column('text', { name: 'document_hash', nullable: true })
  documentHash!: string | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** A pack that was made for a platform, an authority or counsel. */
@Entity('infringement_pack')
@Check('chk_infringement_pack_kind', `kind IN ('PLATFORM_COMPLAINT', 'ADMIN_COMPLAINT', 'COUNSEL')`)
@Index('ix_infringement_pack_case', ['caseId', 'id'])
export class PackRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_pack' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_pack_case' })
  caseId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  recipient!: string;

  /** SHA-256 of the zip file, hex; its key. */
  @Column('text', { name: 'object_key' })
  objectKey!: string;

  /** SHA-256 of the manifest inside, hex. */
  @Column('text', { name: 'manifest_hash' })
  manifestHash!: string;

  @Column('text', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}

/** A license request that was offered for what had been used. */
@Entity('infringement_retro_offer')
export class RetroOfferRow {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'pk_infringement_retro_offer' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_retro_offer_case' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'pk_infringement_retro_offer' })
  requestId!: string;

  @Column('text', { name: 'offered_by' })
  offeredBy!: string;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt!: Date;
}
