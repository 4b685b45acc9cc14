import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request about personal data may be given more time, with a reason the person is told; staff is reminded before it is due. */
export class ExtendAnswers1765000136000 implements MigrationInterface {
  readonly name = 'ExtendAnswers1765000136000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subject_request
        ADD COLUMN extended_at timestamptz,
        ADD COLUMN extended_by text,
        ADD COLUMN extension_reason text,
        ADD COLUMN reminded_at timestamptz,
        ADD CONSTRAINT chk_subject_request_extension CHECK
          (num_nulls(extended_at, extended_by, extension_reason) IN (0, 3));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subject_request DROP CONSTRAINT chk_subject_request_extension, DROP COLUMN reminded_at,
        DROP COLUMN extension_reason, DROP COLUMN extended_by, DROP COLUMN extended_at;
    `);
  }
}
