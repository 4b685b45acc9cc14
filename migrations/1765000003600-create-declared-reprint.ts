import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reprints that licensees have told us of, and what becomes of them when the license is over. */
export class CreateDeclaredReprint1765000003600 implements MigrationInterface {
  readonly name = 'CreateDeclaredReprint1765000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declared_reprint (
        id uuid NOT NULL,
        license_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        work_id uuid NOT NULL,
        url text NOT NULL,
        state text NOT NULL,
        declared_by text NOT NULL,
        declared_at timestamptz NOT NULL,
        must_remove_since timestamptz,
        removed_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_declared_reprint PRIMARY KEY (id),
        CONSTRAINT uq_declared_reprint_page UNIQUE (license_id, work_id, url),
        CONSTRAINT fk_declared_reprint_license_work FOREIGN KEY (license_id, work_id)
          REFERENCES license_work (license_id, work_id),
        CONSTRAINT fk_declared_reprint_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_declared_reprint_state CHECK (state IN
          ('DECLARED', 'COMPLIANT', 'IN_BREACH', 'CURED', 'MUST_REMOVE', 'REMOVED', 'ESCALATED')),
        CONSTRAINT chk_declared_reprint_must_remove CHECK
          (state NOT IN ('MUST_REMOVE', 'REMOVED') OR must_remove_since IS NOT NULL),
        CONSTRAINT chk_declared_reprint_removed CHECK ((state = 'REMOVED') = (removed_at IS NOT NULL))
      );
      CREATE INDEX ix_declared_reprint_partner ON declared_reprint (partner_id, declared_at, id);
      CREATE INDEX ix_declared_reprint_declared ON declared_reprint (declared_at, id);

      GRANT SELECT, INSERT, UPDATE ON declared_reprint TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE declared_reprint');
  }
}
