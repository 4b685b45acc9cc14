import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a page proves decides how long it is kept: asked of every page whose time may be over. */
export class FindFindingsOfPages1765000138000 implements MigrationInterface {
  readonly name = 'FindFindingsOfPages1765000138000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_finding_snapshot ON finding (snapshot_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_finding_snapshot');
  }
}
