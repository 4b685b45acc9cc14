import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of claimants lie sealed, each under a key of its own: erasing the key erases the document, its hash stays. */
export class SealClaimDocuments1765000092000 implements MigrationInterface {
  readonly name = 'SealClaimDocuments1765000092000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE claim_document
        ADD COLUMN object_key text,
        ADD COLUMN cipher_key text,
        ADD COLUMN erased_at timestamptz;
      -- what came before lies open under its own hash
      UPDATE claim_document SET object_key = sha256;
      ALTER TABLE claim_document
        ALTER COLUMN object_key SET NOT NULL,
        ADD CONSTRAINT chk_claim_document_keys CHECK (object_key ~ '^[0-9a-f]{64}$' AND cipher_key ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT chk_claim_document_erased CHECK (erased_at IS NULL OR cipher_key IS NULL);
      GRANT UPDATE (name, cipher_key, erased_at) ON claim_document TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (name, cipher_key, erased_at) ON claim_document FROM imprimatur_app;
      ALTER TABLE claim_document DROP CONSTRAINT chk_claim_document_keys, DROP CONSTRAINT chk_claim_document_erased,
        DROP COLUMN object_key, DROP COLUMN cipher_key, DROP COLUMN erased_at;
    `);
  }
}
