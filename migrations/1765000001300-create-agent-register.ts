import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sub-licensing agents, what each may sell and from whom it has that, and demands for ratification. */
export class CreateAgentRegister1765000001300 implements MigrationInterface {
  readonly name = 'CreateAgentRegister1765000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agent (
        id uuid NOT NULL,
        number text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        uscc text,
        registration_country text,
        registration_number text,
        partner_id uuid,
        registered_at timestamptz NOT NULL,
        registered_by text NOT NULL,
        CONSTRAINT pk_agent PRIMARY KEY (id),
        CONSTRAINT fk_agent_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_agent_number CHECK (number ~ '^AG-[0-9A-Z]{9}$'),
        CONSTRAINT chk_agent_identity CHECK (
          (uscc IS NULL) = (registration_country IS NOT NULL)
          AND (registration_country IS NULL) = (registration_number IS NULL)
        )
      );
      CREATE UNIQUE INDEX uq_agent_number ON agent (number);
      CREATE UNIQUE INDEX uq_agent_uscc ON agent (uscc) WHERE uscc IS NOT NULL;
      CREATE UNIQUE INDEX uq_agent_registration ON agent (registration_country, registration_number)
        WHERE registration_country IS NOT NULL;
      CREATE UNIQUE INDEX uq_agent_partner ON agent (partner_id) WHERE partner_id IS NOT NULL;
      CREATE INDEX ix_agent_name ON agent (name_key);

      CREATE TABLE agent_domain (
        domain text NOT NULL,
        agent_id uuid NOT NULL,
        CONSTRAINT pk_agent_domain PRIMARY KEY (domain),
        CONSTRAINT fk_agent_domain_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
      );
      CREATE INDEX ix_agent_domain_agent ON agent_domain (agent_id);

      CREATE TABLE agent_grant (
        id uuid NOT NULL,
        agent_id uuid NOT NULL,
        parent_id uuid,
        issuer_agent_id uuid,
        exclusive boolean NOT NULL,
        territories text[] NOT NULL,
        media text[] NOT NULL,
        languages text[] NOT NULL,
        uses text[] NOT NULL,
        may_appoint boolean NOT NULL,
        max_depth integer NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        written_on date NOT NULL,
        evidence_hash text NOT NULL,
        issued_at timestamptz NOT NULL,
        issued_by text NOT NULL,
        state text NOT NULL,
        revoked_at timestamptz,
        revoked_for text,
        version integer NOT NULL,
        CONSTRAINT pk_agent_grant PRIMARY KEY (id),
        CONSTRAINT fk_agent_grant_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
        CONSTRAINT fk_agent_grant_parent FOREIGN KEY (parent_id) REFERENCES agent_grant (id),
        CONSTRAINT fk_agent_grant_issuer FOREIGN KEY (issuer_agent_id) REFERENCES agent (id),
        -- from the operator, or from an agent by a grant of its own (Implementing Regulations, article 24)
        CONSTRAINT chk_agent_grant_issuer CHECK ((parent_id IS NULL) = (issuer_agent_id IS NULL) AND issuer_agent_id <> agent_id),
        CONSTRAINT chk_agent_grant_period CHECK (ends_at > starts_at),
        -- an empty dimension would mean none (Copyright Law, article 29)
        CONSTRAINT chk_agent_grant_scope CHECK (
          cardinality(territories) > 0 AND cardinality(media) > 0 AND cardinality(languages) > 0 AND cardinality(uses) > 0
        ),
        CONSTRAINT chk_agent_grant_depth CHECK (max_depth BETWEEN 0 AND 5 AND (may_appoint OR max_depth = 0)),
        CONSTRAINT chk_agent_grant_evidence CHECK (evidence_hash ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_agent_grant_state CHECK (state IN ('ISSUED', 'REVOKED')),
        CONSTRAINT chk_agent_grant_revoked CHECK (
          (state = 'REVOKED') = (revoked_at IS NOT NULL) AND (revoked_at IS NULL) = (revoked_for IS NULL)
        )
      );
      CREATE INDEX ix_agent_grant_agent ON agent_grant (agent_id, starts_at);
      CREATE INDEX ix_agent_grant_parent ON agent_grant (parent_id) WHERE parent_id IS NOT NULL;

      CREATE TABLE ratification (
        id uuid NOT NULL,
        agent_name text NOT NULL,
        counterparty text NOT NULL,
        act text NOT NULL,
        evidence_hash text,
        notice_received_at timestamptz NOT NULL,
        rule text NOT NULL,
        rule_source text NOT NULL,
        last_day date NOT NULL,
        lapses_at timestamptz NOT NULL,
        provisional boolean NOT NULL,
        state text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        decided_at timestamptz,
        decided_by text,
        decided_for text,
        version integer NOT NULL,
        CONSTRAINT pk_ratification PRIMARY KEY (id),
        CONSTRAINT chk_ratification_state CHECK (state IN ('PENDING', 'RATIFIED', 'REFUSED')),
        CONSTRAINT chk_ratification_clock CHECK (lapses_at > notice_received_at AND notice_received_at <= recorded_at),
        CONSTRAINT chk_ratification_decided CHECK (
          (state = 'PENDING') = (decided_at IS NULL)
          AND (decided_at IS NULL) = (decided_by IS NULL)
          AND (decided_at IS NULL) = (decided_for IS NULL)
        ),
        -- who ratifies does so in time; silence only refuses
        CONSTRAINT chk_ratification_in_time CHECK (state <> 'RATIFIED' OR decided_at < lapses_at),
        CONSTRAINT chk_ratification_evidence CHECK (evidence_hash ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX ix_ratification_due ON ratification (lapses_at, id) WHERE state = 'PENDING';

      GRANT SELECT, INSERT ON agent TO imprimatur_app;
      GRANT SELECT, INSERT ON agent_domain TO imprimatur_app;
      GRANT SELECT, INSERT ON agent_grant TO imprimatur_app;
      GRANT UPDATE (state, revoked_at, revoked_for, version) ON agent_grant TO imprimatur_app;
      GRANT SELECT, INSERT ON ratification TO imprimatur_app;
      GRANT UPDATE (state, decided_at, decided_by, decided_for, version) ON ratification TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ratification;
      DROP TABLE agent_grant;
      DROP TABLE agent_domain;
      DROP TABLE agent;
    `);
  }
}
