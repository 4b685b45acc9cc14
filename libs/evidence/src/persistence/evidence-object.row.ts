import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file of a bundle, by its key in the object store: who deletes there must know. */
@Entity('evidence_object')
@Check('chk_evidence_object_key', `key ~ '^[0-9a-f]{64}$'`)
@Index('ix_evidence_object_key', ['key'])
export class EvidenceObjectRow {
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'pk_evidence_object' })
  @ForeignKey('EvidenceRow', 'id', { name: 'fk_evidence_object_evidence' })
  evidenceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_evidence_object' })
  key!: string;
}
