import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counsel's mandates, the packs that were handed over, and offers of a license for what was used. */
export class HandOverCases1765000083000 implements MigrationInterface {
  readonly name = 'HandOverCases1765000083000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE infringement_counsel_mandate (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        counsel text NOT NULL,
        firm text NOT NULL,
        powers text[] NOT NULL,
        granted_by text NOT NULL,
        granted_at timestamptz NOT NULL,
        document_hash text,
        revoked_by text,
        revoked_at timestamptz,
        CONSTRAINT pk_infringement_counsel_mandate PRIMARY KEY (id),
        CONSTRAINT fk_infringement_counsel_mandate_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        -- a power that is not named is not given
        CONSTRAINT chk_infringement_counsel_mandate_powers CHECK (cardinality(powers) > 0 AND powers <@ ARRAY['GATHER_EVIDENCE',
          'SEND_NOTICES', 'NEGOTIATE', 'SUE', 'APPEAL', 'SETTLE', 'ENFORCE', 'RECEIVE_PAYMENT']),
        CONSTRAINT chk_infringement_counsel_mandate_revoked CHECK (num_nulls(revoked_by, revoked_at) IN (0, 2))
      );
      CREATE UNIQUE INDEX uq_infringement_counsel_mandate_live ON infringement_counsel_mandate (case_id)
        WHERE revoked_at IS NULL;

      CREATE TABLE infringement_pack (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        kind text NOT NULL,
        recipient text NOT NULL,
        object_key text NOT NULL,
        manifest_hash text NOT NULL,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_pack PRIMARY KEY (id),
        CONSTRAINT fk_infringement_pack_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_pack_kind CHECK (kind IN ('PLATFORM_COMPLAINT', 'ADMIN_COMPLAINT', 'COUNSEL'))
      );
      CREATE INDEX ix_infringement_pack_case ON infringement_pack (case_id, id);

      CREATE TABLE infringement_retro_offer (
        case_id uuid NOT NULL,
        request_id uuid NOT NULL,
        offered_by text NOT NULL,
        offered_at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_retro_offer PRIMARY KEY (case_id, request_id),
        CONSTRAINT fk_infringement_retro_offer_case FOREIGN KEY (case_id) REFERENCES infringement_case (id)
      );

      GRANT SELECT, INSERT, UPDATE ON infringement_counsel_mandate TO imprimatur_app;
      GRANT SELECT, INSERT ON infringement_pack, infringement_retro_offer TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE infringement_retro_offer;
      DROP TABLE infringement_pack;
      DROP TABLE infringement_counsel_mandate;
    `);
  }
}
