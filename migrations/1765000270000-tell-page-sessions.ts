import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only a page's session is forgiven a lost answer; of those that began before nobody knows, so they are not. See docs/adr/0014. */
export class TellPageSessions1765000270000 implements MigrationInterface {
  readonly name = 'TellPageSessions1765000270000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_session ADD COLUMN is_of_page boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_session DROP COLUMN is_of_page');
  }
}
