import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A company on the agent register. Entries are added, never changed: what it may do stands in its grants. */
@Entity('agent')
@Check('chk_agent_number', `number ~ '^AG-[0-9A-Z]{9}$'`)
@Check(
  'chk_agent_identity',
  `(uscc IS NULL) = (registration_country IS NOT NULL) AND (registration_country IS NULL) = (registration_number IS NULL)`,
)
@Index('uq_agent_number', ['number'], { unique: true })
@Index('uq_agent_uscc', ['uscc'], { unique: true, where: 'uscc IS NOT NULL' })
@Index('uq_agent_registration', ['registrationCountry', 'registrationNumber'], {
  unique: true,
  where: 'registration_country IS NOT NULL',
})
@Index('uq_agent_partner', ['partnerId'], { unique: true, where: 'partner_id IS NOT NULL' })
@Index('ix_agent_name', ['nameKey'])
export class AgentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agent' })
  id!: string;

  /** Public, with a check character. */
  @Column('text')
  number!: string;

  @Column('text')
  name!: string;

  /** The name as it is looked up. */
  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('text', { nullable: true })
  uscc!: string | null;

  @Column('text', { name: 'registration_country', nullable: true })
  registrationCountry!: string | null;

  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  /** The partner whose administrators act for the agent. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_agent_partner' })
  partnerId!: string | null;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  /** Account id. */
  @Column('text', { name: 'registered_by' })
  registeredBy!: string;
}
