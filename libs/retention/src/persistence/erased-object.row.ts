import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A stored object that an erased row pointed at: to be deleted unless something else points at it. */
@Entity('erased_object')
@Check('chk_erased_object_key', `key ~ '^[0-9a-f]{64}$'`)
export class ErasedObjectRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_erased_object' })
  key!: string;

  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' })
  notedAt!: Date;
}
