import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a claim is judged by: regime and its elements, documents, statements of reasons, a complaint, the work hidden
 * meanwhile; and how its claimant is reached: links, each good once, and reminders.
 */
export class JudgeClaims1765000071000 implements MigrationInterface {
  readonly name = 'JudgeClaims1765000071000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim
        ADD COLUMN regime text NOT NULL DEFAULT 'STATEMENT',
        ADD COLUMN original_work text,
        ADD COLUMN evidence text,
        ADD COLUMN declarations text[] NOT NULL DEFAULT '{}',
        ADD COLUMN missing text[] NOT NULL DEFAULT '{}',
        ADD COLUMN decisions jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN complained_at timestamptz,
        ADD COLUMN complaint text,
        ADD COLUMN hidden_work_id uuid,
        ADD COLUMN reminded_at timestamptz;
      ALTER TABLE claim
        ALTER COLUMN regime DROP DEFAULT,
        ALTER COLUMN declarations DROP DEFAULT,
        ALTER COLUMN missing DROP DEFAULT,
        ALTER COLUMN decisions DROP DEFAULT,
        ADD CONSTRAINT chk_claim_regime CHECK (regime IN ('STATEMENT', 'PRC_NETWORK', 'CIVIL_CODE', 'E_COMMERCE', 'DMCA', 'DSA')),
        ADD CONSTRAINT chk_claim_decisions CHECK (jsonb_array_length(decisions) <= 2),
        ADD CONSTRAINT chk_claim_complaint CHECK ((complained_at IS NULL) = (complaint IS NULL)),
        ADD CONSTRAINT chk_claim_reminder CHECK (reminded_at < draft_lapses_at),
        ADD CONSTRAINT chk_claim_hidden CHECK (hidden_work_id IS NULL OR received_at IS NOT NULL);
      CREATE INDEX ix_claim_hidden_work ON claim (hidden_work_id) WHERE hidden_work_id IS NOT NULL;

      ALTER TABLE claim_claimant
        ADD COLUMN signature text,
        ADD COLUMN email_confirmed_at timestamptz,
        ADD CONSTRAINT chk_claim_claimant_confirmed CHECK (email_confirmed_at IS NULL OR email IS NOT NULL);

      CREATE TABLE claim_document (
        id uuid NOT NULL,
        claim_id uuid NOT NULL,
        purpose text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT pk_claim_document PRIMARY KEY (id),
        CONSTRAINT fk_claim_document_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
        CONSTRAINT chk_claim_document_purpose CHECK (purpose IN ('EVIDENCE', 'IDENTITY', 'AUTHORITY')),
        CONSTRAINT chk_claim_document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_claim_document_size CHECK (size > 0)
      );
      CREATE INDEX ix_claim_document_claim ON claim_document (claim_id, id);

      CREATE TABLE claim_link (
        secret_hash text NOT NULL,
        claim_id uuid NOT NULL,
        email_digest text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_claim_link PRIMARY KEY (secret_hash),
        CONSTRAINT fk_claim_link_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
        CONSTRAINT chk_claim_link_hashes CHECK (secret_hash ~ '^[0-9a-f]{64}$' AND email_digest ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_claim_link_used CHECK (used_at IS NULL OR used_at < expires_at)
      );
      CREATE INDEX ix_claim_link_claim ON claim_link (claim_id);

      GRANT SELECT, INSERT, DELETE ON claim_document TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON claim_link TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE claim_link; DROP TABLE claim_document;
      ALTER TABLE claim_claimant DROP CONSTRAINT chk_claim_claimant_confirmed, DROP COLUMN signature, DROP COLUMN email_confirmed_at;
      ALTER TABLE claim DROP COLUMN regime, DROP COLUMN original_work, DROP COLUMN evidence, DROP COLUMN declarations,
        DROP COLUMN missing, DROP COLUMN decisions, DROP COLUMN complained_at, DROP COLUMN complaint,
        DROP COLUMN hidden_work_id, DROP COLUMN reminded_at;
    `);
  }
}
