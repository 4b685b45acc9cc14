import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a partner is shown about itself first, and what it disputes, item by item. */
export class HearPartners1765000081000 implements MigrationInterface {
  readonly name = 'HearPartners1765000081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE infringement_hearing (
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        cure_by timestamptz NOT NULL,
        deadline jsonb NOT NULL,
        cured_at timestamptz,
        cured_by text,
        cure_statement text,
        version integer NOT NULL,
        CONSTRAINT pk_infringement_hearing PRIMARY KEY (id),
        CONSTRAINT fk_infringement_hearing_report FOREIGN KEY (report_id) REFERENCES infringement_report (id),
        CONSTRAINT uq_infringement_hearing_report UNIQUE (report_id),
        CONSTRAINT chk_infringement_hearing_cure CHECK (num_nulls(cured_at, cured_by, cure_statement) IN (0, 3)),
        CONSTRAINT chk_infringement_hearing_order CHECK (cure_by > opened_at)
      );
      CREATE INDEX ix_infringement_hearing_partner ON infringement_hearing (partner_id, id);

      CREATE TABLE infringement_dispute (
        hearing_id uuid NOT NULL,
        item text NOT NULL,
        statement text NOT NULL,
        disputed_by text NOT NULL,
        disputed_at timestamptz NOT NULL,
        answer text,
        answer_reason text,
        answered_by text,
        answered_at timestamptz,
        CONSTRAINT pk_infringement_dispute PRIMARY KEY (hearing_id, item),
        CONSTRAINT fk_infringement_dispute_hearing FOREIGN KEY (hearing_id) REFERENCES infringement_hearing (id),
        CONSTRAINT chk_infringement_dispute_item
          CHECK (item IN ('WORK', 'USE', 'DATE', 'LICENSE', 'SCOPE', 'CREDIT', 'EXEMPTION')),
        CONSTRAINT chk_infringement_dispute_answer
          CHECK (num_nulls(answer, answer_reason, answered_by, answered_at) IN (0, 4)),
        CONSTRAINT chk_infringement_dispute_verdict CHECK (answer IS NULL OR answer IN ('UPHELD', 'REJECTED'))
      );

      GRANT SELECT, INSERT, UPDATE ON infringement_hearing, infringement_dispute TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE infringement_dispute; DROP TABLE infringement_hearing;');
  }
}
