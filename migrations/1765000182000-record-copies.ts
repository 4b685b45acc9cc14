import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A delivery may be a copy or a download of one work as well as a fetch of a page. */
export class RecordCopies1765000182000 implements MigrationInterface {
  readonly name = 'RecordCopies1765000182000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delivery
        ADD COLUMN kind text NOT NULL DEFAULT 'FETCH',
        -- the taker's own name for a copy: sent again, it is the same copy
        ADD COLUMN copy_key text,
        ADD CONSTRAINT chk_delivery_kind CHECK (kind IN ('FETCH', 'COPY', 'DOWNLOAD')),
        ADD CONSTRAINT chk_delivery_copy_key CHECK ((kind = 'FETCH') = (copy_key IS NULL));
      CREATE UNIQUE INDEX uq_delivery_copy ON delivery (partner_id, copy_key) WHERE copy_key IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX uq_delivery_copy;
      ALTER TABLE delivery DROP COLUMN kind, DROP COLUMN copy_key;
    `);
  }
}
