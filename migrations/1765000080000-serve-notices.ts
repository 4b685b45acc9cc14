import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices with their delivery, counter-notices, what bears on limitation, and the clocks of a case. */
export class ServeNotices1765000080000 implements MigrationInterface {
  readonly name = 'ServeNotices1765000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE infringement_notice (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        regime text NOT NULL,
        language text NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        author_id text NOT NULL,
        created_at timestamptz NOT NULL,
        approver_id text,
        approved_at timestamptz,
        served_by text,
        served_at timestamptz,
        text_hash text,
        pdf_hash text,
        outcome text,
        arrived_at timestamptz,
        proof text,
        proof_hash text,
        recorded_by text,
        recorded_at timestamptz,
        CONSTRAINT pk_infringement_notice PRIMARY KEY (id),
        CONSTRAINT fk_infringement_notice_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_notice_regime CHECK (regime IN ('CN_NETWORK', 'CN_CIVIL_CODE', 'CN_ECOMMERCE', 'US_DMCA', 'EU_DSA')),
        CONSTRAINT chk_infringement_notice_language CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
        CONSTRAINT chk_infringement_notice_state CHECK (state IN ('DRAFT', 'APPROVED', 'SENT', 'DELIVERED', 'UNDELIVERABLE', 'WITHDRAWN')),
        CONSTRAINT chk_infringement_notice_approval CHECK (num_nulls(approver_id, approved_at) IN (0, 2)),
        -- nobody sends a notice alone: another person than its author stands for it
        CONSTRAINT chk_infringement_notice_two_people CHECK (approver_id IS NULL OR approver_id <> author_id),
        CONSTRAINT chk_infringement_notice_approved
          CHECK (approver_id IS NOT NULL OR state IN ('DRAFT', 'WITHDRAWN')),
        CONSTRAINT chk_infringement_notice_served CHECK (num_nulls(served_by, served_at, text_hash, pdf_hash)
          = CASE WHEN state IN ('SENT', 'DELIVERED', 'UNDELIVERABLE') THEN 0 ELSE 4 END),
        CONSTRAINT chk_infringement_notice_delivered CHECK (num_nulls(outcome, arrived_at, proof, recorded_by, recorded_at)
          = CASE WHEN state IN ('DELIVERED', 'UNDELIVERABLE') THEN 0 ELSE 5 END),
        CONSTRAINT chk_infringement_notice_outcome CHECK (outcome IS NULL OR outcome = state)
      );
      CREATE INDEX ix_infringement_notice_case ON infringement_notice (case_id, id);

      CREATE TABLE infringement_counter_notice (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        notice_id uuid NOT NULL,
        regime text NOT NULL,
        received_at timestamptz NOT NULL,
        given text[] NOT NULL,
        missing text[] NOT NULL,
        statement text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_counter_notice PRIMARY KEY (id),
        CONSTRAINT fk_infringement_counter_notice_notice FOREIGN KEY (notice_id) REFERENCES infringement_notice (id),
        CONSTRAINT fk_infringement_counter_notice_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_counter_notice_time CHECK (received_at <= recorded_at)
      );
      CREATE INDEX ix_infringement_counter_notice_case ON infringement_counter_notice (case_id, id);

      CREATE TABLE infringement_limitation_fact (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        ended_at timestamptz,
        reason text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_limitation_fact PRIMARY KEY (id),
        CONSTRAINT fk_infringement_limitation_fact_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_limitation_fact_kind CHECK (kind IN ('DAMAGE', 'KNOWLEDGE_OF_DAMAGE',
          'KNOWLEDGE_OF_INFRINGER', 'OBSTACLE', 'DEMAND_ARRIVED', 'ACKNOWLEDGMENT', 'SUIT_OR_ARBITRATION',
          'COMPLAINT_TO_AUTHORITY', 'MEDIATION_REQUEST')),
        CONSTRAINT chk_infringement_limitation_fact_end CHECK (ended_at IS NULL OR ended_at >= at)
      );
      CREATE INDEX ix_infringement_limitation_fact_case ON infringement_limitation_fact (case_id, at);

      CREATE TABLE infringement_clock (
        case_id uuid NOT NULL,
        code text NOT NULL,
        subject_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        deadline jsonb NOT NULL,
        stopped_at timestamptz,
        passed_at timestamptz,
        CONSTRAINT pk_infringement_clock PRIMARY KEY (case_id, code, subject_id),
        CONSTRAINT fk_infringement_clock_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_clock_order CHECK (ends_at > started_at)
      );
      CREATE INDEX ix_infringement_clock_due ON infringement_clock (ends_at) WHERE stopped_at IS NULL AND passed_at IS NULL;
      CREATE INDEX ix_infringement_clock_running ON infringement_clock (case_id, ends_at) WHERE stopped_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON infringement_notice, infringement_limitation_fact, infringement_clock TO imprimatur_app;
      GRANT SELECT, INSERT ON infringement_counter_notice TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE infringement_clock;
      DROP TABLE infringement_limitation_fact;
      DROP TABLE infringement_counter_notice;
      DROP TABLE infringement_notice;
    `);
  }
}
