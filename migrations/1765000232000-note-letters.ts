import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How letters of claims fared: one that no mail server takes is seen by the desk, and not only in a log. */
export class NoteLetters1765000232000 implements MigrationInterface {
  readonly name = 'NoteLetters1765000232000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claim_letter (
        claim_id uuid NOT NULL CONSTRAINT fk_claim_letter_claim REFERENCES claim,
        version integer NOT NULL,
        told text NOT NULL,
        standing text NOT NULL,
        answer text,
        tries integer NOT NULL,
        tried_at timestamptz NOT NULL,
        CONSTRAINT pk_claim_letter PRIMARY KEY (claim_id, version, told),
        CONSTRAINT chk_claim_letter_standing CHECK (standing IN ('SENT', 'DELAYED', 'REFUSED') AND tries > 0),
        CONSTRAINT chk_claim_letter_answer CHECK ((standing = 'SENT') = (answer IS NULL))
      );
      CREATE INDEX ix_claim_letter_not_sent ON claim_letter (claim_id) WHERE standing <> 'SENT';
      GRANT SELECT, INSERT, UPDATE ON claim_letter TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claim_letter');
  }
}
