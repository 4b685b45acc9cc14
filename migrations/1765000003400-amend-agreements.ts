import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements in traditional Chinese too, their termination, and amendments signed again by both sides. */
export class AmendAgreements1765000003400 implements MigrationInterface {
  readonly name = 'AmendAgreements1765000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_agreement
        -- absent on agreements made before: their hash is over two texts
        ADD COLUMN text_zh_hant text,
        ADD COLUMN terminates_at timestamptz,
        ADD COLUMN termination_reason text,
        ADD COLUMN termination_given_at timestamptz,
        DROP CONSTRAINT chk_license_agreement_state,
        ADD CONSTRAINT chk_license_agreement_state CHECK
          (state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID', 'TERMINATED')),
        ADD CONSTRAINT chk_license_agreement_terminated CHECK (state <> 'TERMINATED' OR terminates_at IS NOT NULL),
        ADD CONSTRAINT chk_license_agreement_termination CHECK
          (num_nulls(terminates_at, termination_reason, termination_given_at) IN (0, 3)),
        ADD CONSTRAINT chk_license_agreement_termination_signed CHECK
          (terminates_at IS NULL OR state IN ('SIGNED', 'TERMINATED'));
      CREATE INDEX ix_license_agreement_termination ON license_agreement (terminates_at)
        WHERE state = 'SIGNED' AND terminates_at IS NOT NULL;

      CREATE TABLE license_amendment (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL,
        reason text NOT NULL,
        terms json NOT NULL,
        text_en text NOT NULL,
        text_zh_hans text NOT NULL,
        text_zh_hant text NOT NULL,
        document_hash text NOT NULL,
        prepared_at timestamptz NOT NULL,
        effective_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_license_amendment PRIMARY KEY (id),
        CONSTRAINT fk_license_amendment_agreement FOREIGN KEY (agreement_id) REFERENCES license_agreement (id),
        CONSTRAINT uq_license_amendment_number UNIQUE (agreement_id, number),
        CONSTRAINT uq_license_amendment_document UNIQUE (id, document_hash),
        CONSTRAINT chk_license_amendment_number CHECK (number > 0),
        CONSTRAINT chk_license_amendment_state CHECK (state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'WITHDRAWN')),
        CONSTRAINT chk_license_amendment_effective CHECK ((state = 'SIGNED') = (effective_at IS NOT NULL)),
        CONSTRAINT chk_license_amendment_hash CHECK (document_hash ~ '^sha-256:[0-9a-f]{64}$')
      );
      -- one at a time: what is signed changes the agreement as it stands
      CREATE UNIQUE INDEX uq_license_amendment_open ON license_amendment (agreement_id)
        WHERE state IN ('PREPARED', 'PART_SIGNED');

      CREATE TABLE license_amendment_signature (
        amendment_id uuid NOT NULL,
        side text NOT NULL,
        account_id text NOT NULL,
        name text NOT NULL,
        title text NOT NULL,
        signed_at timestamptz NOT NULL,
        document_hash text NOT NULL,
        CONSTRAINT pk_license_amendment_signature PRIMARY KEY (amendment_id, side),
        CONSTRAINT uq_license_amendment_signature_person UNIQUE (amendment_id, account_id),
        CONSTRAINT fk_license_amendment_signature_document FOREIGN KEY (amendment_id, document_hash)
          REFERENCES license_amendment (id, document_hash),
        CONSTRAINT chk_license_amendment_signature_side CHECK (side IN ('LICENSEE', 'LICENSOR'))
      );

      GRANT SELECT, INSERT, UPDATE ON license_amendment TO imprimatur_app;
      GRANT SELECT, INSERT ON license_amendment_signature TO imprimatur_app;
      -- an amended exclusive license holds other cells
      GRANT DELETE ON license_exclusive_cell TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON license_exclusive_cell FROM imprimatur_app;
      DROP TABLE license_amendment_signature, license_amendment;
      DROP INDEX ix_license_agreement_termination;
      ALTER TABLE license_agreement
        DROP CONSTRAINT chk_license_agreement_termination_signed,
        DROP CONSTRAINT chk_license_agreement_termination,
        DROP CONSTRAINT chk_license_agreement_terminated,
        DROP CONSTRAINT chk_license_agreement_state,
        ADD CONSTRAINT chk_license_agreement_state CHECK (state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID')),
        DROP COLUMN termination_given_at,
        DROP COLUMN termination_reason,
        DROP COLUMN terminates_at,
        DROP COLUMN text_zh_hant;
    `);
  }
}
