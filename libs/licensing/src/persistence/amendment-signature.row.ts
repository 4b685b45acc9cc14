import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A side signs once, two different people sign, and they sign the document as it stands: all held by keys. */
@Entity('license_amendment_signature')
@Check('chk_license_amendment_signature_side', `side IN ('LICENSEE', 'LICENSOR')`)
@Unique('uq_license_amendment_signature_person', ['amendmentId', 'accountId'])
@ForeignKey('LicenseAmendmentRow', ['amendmentId', 'documentHash'], ['id', 'documentHash'], {
  name: 'fk_license_amendment_signature_document',
})
export class AmendmentSignatureRow {
  @PrimaryColumn('uuid', { name: 'amendment_id', primaryKeyConstraintName: 'pk_license_amendment_signature' })
  amendmentId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_license_amendment_signature' })
  side!: string;

  @Column('text', { name: 'account_id' })
  accountId!: string;

  /** Personal data: name and title as signed. */
  @Column('text')
  name!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;

  @Column('text', { name: 'document_hash' })
  documentHash!: string;
}
