import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licensed works remember the parts that are not licensed with them. */
export class CarveOutParts1765000002200 implements MigrationInterface {
  readonly name = 'CarveOutParts1765000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE license_work ADD COLUMN carved_out jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE license_work DROP COLUMN carved_out');
  }
}
