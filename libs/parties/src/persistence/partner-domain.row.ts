import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A domain name and the one partner whose site it is. */
@Entity('partner_domain')
@Check('chk_partner_domain_form', `domain ~ '^([a-z0-9-]{1,63}[.])+[a-z0-9-]{2,63}$'`)
@Index('ix_partner_domain_partner', ['partnerId'])
export class PartnerDomainRow {
  /** Lower case, IDNA ASCII. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_domain' })
  domain!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_partner_domain_partner' })
  partnerId!: string;
}
