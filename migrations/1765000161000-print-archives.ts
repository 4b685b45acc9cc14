import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an archive at an address is told by, so that whoever goes on with it after a pause notices that it is another. */
export class PrintArchives1765000161000 implements MigrationInterface {
  readonly name = 'PrintArchives1765000161000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scan_target ADD COLUMN file_print text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scan_target DROP COLUMN file_print');
  }
}
