import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A spent refresh token knows the one that took its place; see docs/adr/0014. */
export class NameNextRefreshToken1765000260000 implements MigrationInterface {
  readonly name = 'NameNextRefreshToken1765000260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refresh_token ADD COLUMN next_digest text,
        ADD CONSTRAINT chk_refresh_token_next CHECK (next_digest IS NULL OR rotated_at IS NOT NULL)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refresh_token DROP COLUMN next_digest');
  }
}
