import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of infringements, every filing of each, the cases they become, and every step of each. */
export class CreateInfringement1764000008000 implements MigrationInterface {
  readonly name = 'CreateInfringement1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE infringement_report (
        id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        duplicate_key text,
        url text,
        work_id uuid,
        partner_id uuid,
        finding_id uuid,
        finding_verdict text,
        content_hash text,
        reuse text,
        exemption text,
        used_at timestamptz,
        received_at timestamptz NOT NULL,
        filings integer NOT NULL,
        version integer NOT NULL,
        decided_by text,
        decided_at timestamptz,
        decision_reason text,
        ground text,
        case_id uuid,
        CONSTRAINT pk_infringement_report PRIMARY KEY (id),
        CONSTRAINT chk_infringement_report_kind CHECK (kind IN ('FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE',
          'BREACH_OF_LICENSE')),
        CONSTRAINT chk_infringement_report_state CHECK (state IN ('RECEIVED', 'TRIAGED_TO_CASE', 'DISMISSED')),
        CONSTRAINT chk_infringement_report_decision CHECK (num_nulls(decided_by, decided_at, decision_reason)
          = CASE state WHEN 'RECEIVED' THEN 3 ELSE 0 END),
        CONSTRAINT chk_infringement_report_case CHECK ((state = 'TRIAGED_TO_CASE') = (case_id IS NOT NULL)),
        CONSTRAINT chk_infringement_report_ground CHECK ((state = 'DISMISSED') = (ground IS NOT NULL)),
        CONSTRAINT chk_infringement_report_found
          CHECK (num_nulls(finding_id, finding_verdict, content_hash, exemption, used_at) IN (0, 5)),
        CONSTRAINT chk_infringement_report_filings CHECK (filings > 0)
      );
      CREATE UNIQUE INDEX uq_infringement_report_waiting ON infringement_report (duplicate_key) WHERE state = 'RECEIVED';
      CREATE INDEX ix_infringement_report_key ON infringement_report (duplicate_key);
      CREATE INDEX ix_infringement_report_state ON infringement_report (state, id);

      CREATE TABLE infringement_filing (
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        filed_at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        statement text,
        contact text,
        finding_id uuid,
        CONSTRAINT pk_infringement_filing PRIMARY KEY (id),
        CONSTRAINT fk_infringement_filing_report FOREIGN KEY (report_id) REFERENCES infringement_report (id),
        CONSTRAINT chk_infringement_filing_contact CHECK (contact IS NULL OR length(contact) BETWEEN 1 AND 320)
      );
      CREATE UNIQUE INDEX uq_infringement_filing_finding ON infringement_filing (report_id, finding_id)
        WHERE finding_id IS NOT NULL;
      CREATE INDEX ix_infringement_filing_finding ON infringement_filing (finding_id) WHERE finding_id IS NOT NULL;
      CREATE INDEX ix_infringement_filing_report ON infringement_filing (report_id, id);

      CREATE TABLE infringement_case (
        id uuid NOT NULL,
        kind text NOT NULL,
        report_id uuid NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        opened_at timestamptz NOT NULL,
        url text,
        work_id uuid,
        partner_id uuid,
        finding_id uuid,
        evidence_hash text,
        used_at timestamptz,
        reuse text,
        exemption text NOT NULL,
        license_verdict text,
        license_reasons text[],
        license_id uuid,
        license_used_at timestamptz,
        license_checked_at timestamptz,
        first_approver_id text,
        first_approved_at timestamptz,
        second_approver_id text,
        second_approved_at timestamptz,
        CONSTRAINT pk_infringement_case PRIMARY KEY (id),
        CONSTRAINT fk_infringement_case_report FOREIGN KEY (report_id) REFERENCES infringement_report (id),
        CONSTRAINT uq_infringement_case_report UNIQUE (report_id),
        CONSTRAINT chk_infringement_case_kind CHECK (kind IN ('FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE',
          'BREACH_OF_LICENSE')),
        CONSTRAINT chk_infringement_case_state CHECK (state IN ('DETECTED', 'TRIAGE', 'DISMISSED_DUPLICATE', 'EXEMPT_REVIEW', 'EVIDENCE_PENDING',
          'INSUFFICIENT_EVIDENCE', 'EVIDENCE_SECURED', 'NOT_INFRINGING', 'LICENSED_CLOSED',
          'CONFIRMED_INFRINGEMENT', 'NOTICE_SENT', 'NOTICE_DELIVERED', 'UNDELIVERABLE',
          'NO_RESPONSE', 'COUNTER_RECEIVED', 'COMPLIED', 'PLATFORM_COMPLAINT', 'PLATFORM_RESTORED',
          'REMOVED', 'REJECTED', 'NEGOTIATION', 'FAILED', 'RETRO_LICENSE', 'SETTLEMENT', 'PERFORMED',
          'BREACHED', 'ADMIN_COMPLAINT', 'PENALTY', 'NO_CASE', 'TRANSFERRED_POLICE', 'PRESERVATION',
          'LIFTED', 'LITIGATION', 'WITHDRAWN', 'MEDIATED', 'JUDGMENT', 'APPEAL', 'ENFORCEMENT',
          'CLOSED_PARTIAL', 'MONITORING', 'CLOSED', 'REOPENED')),
        CONSTRAINT chk_infringement_case_exemption CHECK (exemption IN ('NONE', 'FLAGGED', 'REVIEWED')),
        CONSTRAINT chk_infringement_case_license
          CHECK (num_nulls(license_verdict, license_reasons, license_used_at, license_checked_at) IN (0, 4)),
        CONSTRAINT chk_infringement_case_first CHECK (num_nulls(first_approver_id, first_approved_at) IN (0, 2)),
        CONSTRAINT chk_infringement_case_second CHECK (num_nulls(second_approver_id, second_approved_at) IN (0, 2)),
        -- nobody calls a use an infringement alone, without a copy of the page, or past an unreviewed exemption
        CONSTRAINT chk_infringement_case_two_people CHECK (second_approver_id IS NULL
          OR (first_approver_id IS NOT NULL AND first_approver_id <> second_approver_id)),
        CONSTRAINT chk_infringement_case_confirmed CHECK (state IN ('DETECTED', 'TRIAGE', 'DISMISSED_DUPLICATE', 'EXEMPT_REVIEW', 'EVIDENCE_PENDING',
          'INSUFFICIENT_EVIDENCE', 'EVIDENCE_SECURED', 'NOT_INFRINGING', 'LICENSED_CLOSED', 'CLOSED',
          'REOPENED')
          OR (second_approver_id IS NOT NULL AND exemption <> 'FLAGGED')),
        CONSTRAINT chk_infringement_case_evidence
          CHECK (evidence_hash IS NOT NULL OR (second_approver_id IS NULL AND state <> 'EVIDENCE_SECURED'))
      );
      CREATE INDEX ix_infringement_case_state ON infringement_case (state, id);

      CREATE TABLE infringement_case_step (
        case_id uuid NOT NULL,
        version integer NOT NULL,
        event text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_infringement_case_step PRIMARY KEY (case_id, version),
        CONSTRAINT fk_infringement_case_step_case FOREIGN KEY (case_id) REFERENCES infringement_case (id),
        CONSTRAINT chk_infringement_case_step_event CHECK (event IN ('OPENED', 'EVIDENCE_ADDED', 'APPROVED', 'MOVED')),
        CONSTRAINT chk_infringement_case_step_reason CHECK (length(reason) > 0),
        CONSTRAINT chk_infringement_case_step_first CHECK ((from_state IS NULL) = (event = 'OPENED'))
      );

      GRANT SELECT, INSERT, UPDATE ON infringement_report, infringement_filing, infringement_case TO imprimatur_app;
      GRANT SELECT, INSERT ON infringement_case_step TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE infringement_case_step;
      DROP TABLE infringement_case;
      DROP TABLE infringement_filing;
      DROP TABLE infringement_report;
    `);
  }
}
