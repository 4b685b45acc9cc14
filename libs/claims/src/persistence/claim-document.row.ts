import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClaimRow } from './claim.row.js';

/** A document of a claimant; its bytes lie in the object store. */
@Entity('claim_document')
@Check('chk_claim_document_purpose', `purpose IN ('EVIDENCE', 'IDENTITY', 'AUTHORITY')`)
@Check('chk_claim_document_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('chk_claim_document_size', 'size > 0')
@Check('chk_claim_document_keys', `object_key ~ '^[0-9a-f]{64}$' AND cipher_key ~ '^[0-9a-f]{64}$'`)
@Check('chk_claim_document_erased', 'erased_at IS NULL OR cipher_key IS NULL')
@Index('ix_claim_document_claim', ['claimId', 'id'])
export class ClaimDocumentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_claim_document' })
  id!: string;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => ClaimRow, { name: 'fk_claim_document_claim' })
  claimId!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  name!: string;

  /** As its bytes say. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  /** Of the bytes as they were handed in, hex. */
  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  /** Key of the sealed bytes in the object store, hex. */
  @Column('text', { name: 'object_key' })
  objectKey!: string;

  /** What the bytes are sealed under, hex; absent once they were erased, and of those from before they were sealed. */
  @Column('text', { name: 'cipher_key', nullable: true })
  cipherKey!: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
