import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages remember the request or job that caused them, so that what they lead to can be found with it. */
export class CarryCorrelation1765000137000 implements MigrationInterface {
  readonly name = 'CarryCorrelation1765000137000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN correlation_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN correlation_id');
  }
}
