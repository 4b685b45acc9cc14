import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A domain name and the one agent whose site it is. */
@Entity('agent_domain')
@Index('ix_agent_domain_agent', ['agentId'])
export class AgentDomainRow {
  /** Lower case, IDNA ASCII. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_agent_domain' })
  domain!: string;

  @Column('uuid', { name: 'agent_id' })
  @ForeignKey('AgentRow', 'id', { name: 'fk_agent_domain_agent' })
  agentId!: string;
}
