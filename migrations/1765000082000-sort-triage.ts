import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after a report or a case, and the filters each person keeps for the inbox. */
export class SortTriage1765000082000 implements MigrationInterface {
  readonly name = 'SortTriage1765000082000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE infringement_assignment (
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        assignee_id text NOT NULL,
        assigned_by text NOT NULL,
        assigned_at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_assignment PRIMARY KEY (subject, subject_id),
        CONSTRAINT chk_infringement_assignment_subject CHECK (subject IN ('REPORT', 'CASE'))
      );
      CREATE INDEX ix_infringement_assignment_assignee ON infringement_assignment (assignee_id);

      CREATE TABLE infringement_saved_filter (
        id uuid NOT NULL,
        owner_id text NOT NULL,
        name text NOT NULL,
        filter jsonb NOT NULL,
        CONSTRAINT pk_infringement_saved_filter PRIMARY KEY (id),
        CONSTRAINT uq_infringement_saved_filter_name UNIQUE (owner_id, name),
        CONSTRAINT chk_infringement_saved_filter_name CHECK (length(name) BETWEEN 1 AND 80)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON infringement_assignment, infringement_saved_filter TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE infringement_saved_filter; DROP TABLE infringement_assignment;');
  }
}
