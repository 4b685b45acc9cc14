import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mandates, partners with their domains, accounts, and the count of attempts to sign in. */
export class CreateParties1764000002000 implements MigrationInterface {
  readonly name = 'CreateParties1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- trusted since PostgreSQL 13: the owner of the database may create it
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE mandate (
        id uuid NOT NULL,
        publisher_id text NOT NULL,
        grantor text NOT NULL,
        grantee text NOT NULL,
        exclusive boolean NOT NULL,
        written_on date NOT NULL,
        granted_from timestamptz NOT NULL,
        granted_to timestamptz,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        territories text[] NOT NULL,
        media text[] NOT NULL,
        languages text[] NOT NULL,
        source text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_mandate PRIMARY KEY (id),
        CONSTRAINT chk_mandate_period CHECK (ends_at >= starts_at AND granted_to > granted_from AND starts_at >= granted_from),
        -- an empty dimension would mean none
        CONSTRAINT chk_mandate_scope CHECK (cardinality(territories) > 0 AND cardinality(media) > 0 AND cardinality(languages) > 0),
        -- one company alone runs the commerce at any instant (statement, clauses 1 and 3)
        CONSTRAINT ex_mandate_alone EXCLUDE USING gist (publisher_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      );
      CREATE INDEX ix_mandate_recorded ON mandate (publisher_id, recorded_at);

      CREATE TABLE partner (
        id uuid NOT NULL,
        name text NOT NULL,
        uscc text,
        registration_country text,
        registration_number text,
        status text NOT NULL,
        suspended_for text,
        expires_at timestamptz,
        account_manager_id uuid,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_partner PRIMARY KEY (id),
        CONSTRAINT chk_partner_name CHECK (name = btrim(name) AND name <> ''),
        CONSTRAINT chk_partner_identity CHECK (
          (uscc IS NULL) = (registration_country IS NOT NULL)
          AND (registration_country IS NULL) = (registration_number IS NULL)
        ),
        CONSTRAINT chk_partner_uscc CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
        CONSTRAINT chk_partner_status CHECK (status IN ('ACTIVE', 'SUSPENDED')),
        CONSTRAINT chk_partner_suspended_for CHECK ((status = 'SUSPENDED') = (suspended_for IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_partner_uscc ON partner (uscc) WHERE uscc IS NOT NULL;
      CREATE UNIQUE INDEX uq_partner_registration ON partner (registration_country, registration_number)
        WHERE registration_country IS NOT NULL;

      CREATE TABLE partner_domain (
        domain text NOT NULL,
        partner_id uuid NOT NULL,
        CONSTRAINT pk_partner_domain PRIMARY KEY (domain),
        CONSTRAINT fk_partner_domain_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_partner_domain_form CHECK (domain ~ '^([a-z0-9-]{1,63}[.])+[a-z0-9-]{2,63}$')
      );
      CREATE INDEX ix_partner_domain_partner ON partner_domain (partner_id);

      CREATE TABLE account (
        id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        partner_id uuid,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT fk_account_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_account_email CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        CONSTRAINT chk_account_password CHECK (password_hash LIKE '$argon2id$%'),
        CONSTRAINT chk_account_roles CHECK (
          CASE WHEN partner_id IS NULL
            THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL', 'ADMIN']
            ELSE roles = ARRAY['PARTNER']
          END
        ),
        CONSTRAINT chk_account_status CHECK (status IN ('OPEN', 'CLOSED'))
      );
      CREATE UNIQUE INDEX uq_account_email ON account (email);
      CREATE INDEX ix_account_partner ON account (partner_id, id);
      ALTER TABLE partner ADD CONSTRAINT fk_partner_account_manager
        FOREIGN KEY (account_manager_id) REFERENCES account (id);

      CREATE TABLE sign_in_attempts (
        kind text NOT NULL,
        digest text NOT NULL,
        attempts integer NOT NULL,
        last_attempt_at timestamptz NOT NULL,
        blocked_until timestamptz,
        CONSTRAINT pk_sign_in_attempts PRIMARY KEY (kind, digest),
        CONSTRAINT chk_sign_in_attempts_kind CHECK (kind IN ('NARROW', 'WIDE')),
        CONSTRAINT chk_sign_in_attempts_count CHECK (attempts >= 0)
      );
      CREATE INDEX ix_sign_in_attempts_age ON sign_in_attempts (last_attempt_at);

      GRANT SELECT, INSERT ON mandate TO imprimatur_app;
      GRANT UPDATE (ends_at) ON mandate TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON partner TO imprimatur_app;
      GRANT SELECT, INSERT, DELETE ON partner_domain TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON account TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner DROP CONSTRAINT fk_partner_account_manager;
      DROP TABLE sign_in_attempts;
      DROP TABLE account;
      DROP TABLE partner_domain;
      DROP TABLE partner;
      DROP TABLE mandate;
    `);
  }
}
