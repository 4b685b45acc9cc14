import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of the public by address, for as long as a minute lasts. Unlogged: what a crash forgets, nobody misses. */
export class CountRequests1765000072000 implements MigrationInterface {
  readonly name = 'CountRequests1765000072000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE request_count (
        digest text NOT NULL,
        minute timestamptz NOT NULL,
        requests integer NOT NULL,
        CONSTRAINT pk_request_count PRIMARY KEY (digest, minute)
      );
      CREATE INDEX ix_request_count_minute ON request_count (minute);
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_count TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_count;');
  }
}
