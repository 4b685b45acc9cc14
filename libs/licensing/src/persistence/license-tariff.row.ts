import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Every tariff a quote was ever made from, by its hash: a price can be computed again years later. */
@Entity('license_tariff')
@Check('chk_license_tariff_hash', `hash ~ '^sha-256:[0-9a-f]{64}$'`)
export class LicenseTariffRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_license_tariff' })
  hash!: string;

  /** `json`, not `jsonb`: the text stays as it was. */
  @Column('json')
  tariff!: unknown;
}
