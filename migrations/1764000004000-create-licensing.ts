import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests, quotes with their tariffs, agreements with signatures, licenses and certificates. */
export class CreateLicensing1764000004000 implements MigrationInterface {
  readonly name = 'CreateLicensing1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- trusted since PostgreSQL 13: the owner of the database may create it
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE license_tariff (
        hash text NOT NULL,
        tariff json NOT NULL,
        CONSTRAINT pk_license_tariff PRIMARY KEY (hash),
        CONSTRAINT chk_license_tariff_hash CHECK (hash ~ '^sha-256:[0-9a-f]{64}$')
      );

      CREATE TABLE license_request (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        state text NOT NULL,
        work_ids uuid[] NOT NULL,
        uses text[] NOT NULL,
        domains text[] NOT NULL,
        territories text[] NOT NULL,
        media text[] NOT NULL,
        languages text[] NOT NULL,
        term_starts_at timestamptz NOT NULL,
        term_ends_at timestamptz NOT NULL,
        exclusivity text NOT NULL,
        quote_id uuid,
        quote_valid_until timestamptz,
        closing_reason text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_license_request PRIMARY KEY (id),
        CONSTRAINT fk_license_request_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_license_request_state CHECK (state IN
          ('DRAFT', 'SUBMITTED', 'QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
        CONSTRAINT chk_license_request_quote CHECK
          (state NOT IN ('QUOTED', 'ACCEPTED', 'AGREED', 'LICENSED', 'LAPSED') OR quote_id IS NOT NULL),
        CONSTRAINT chk_license_request_quote_term CHECK ((quote_id IS NULL) = (quote_valid_until IS NULL)),
        CONSTRAINT chk_license_request_works CHECK (cardinality(work_ids) > 0),
        CONSTRAINT chk_license_request_scope CHECK (${SCOPE}),
        CONSTRAINT chk_license_request_term CHECK (term_ends_at > term_starts_at),
        CONSTRAINT chk_license_request_exclusivity CHECK (exclusivity IN ('NON_EXCLUSIVE', 'EXCLUSIVE'))
      );
      CREATE INDEX ix_license_request_partner ON license_request (partner_id, created_at, id);
      CREATE INDEX ix_license_request_created ON license_request (created_at, id);
      CREATE INDEX ix_license_request_lapse ON license_request (quote_valid_until) WHERE state = 'QUOTED';

      CREATE TABLE license_quote (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        basis text NOT NULL,
        currency text NOT NULL,
        net_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        total_minor bigint NOT NULL,
        lines jsonb NOT NULL,
        inputs jsonb NOT NULL,
        tariff_hash text NOT NULL,
        quoted_at timestamptz NOT NULL,
        valid_until timestamptz NOT NULL,
        CONSTRAINT pk_license_quote PRIMARY KEY (id),
        CONSTRAINT fk_license_quote_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_quote_tariff FOREIGN KEY (tariff_hash) REFERENCES license_tariff (hash),
        CONSTRAINT chk_license_quote_basis CHECK (basis IN ('TARIFF', 'DESK')),
        CONSTRAINT chk_license_quote_sum CHECK
          (net_minor > 0 AND tax_minor >= 0 AND total_minor = net_minor + tax_minor),
        CONSTRAINT chk_license_quote_term CHECK (valid_until > quoted_at)
      );
      CREATE INDEX ix_license_quote_request ON license_quote (request_id, quoted_at);
      ALTER TABLE license_request ADD CONSTRAINT fk_license_request_quote
        FOREIGN KEY (quote_id) REFERENCES license_quote (id);

      CREATE TABLE license_agreement (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        state text NOT NULL,
        terms json NOT NULL,
        text_en text NOT NULL,
        text_zh_hans text NOT NULL,
        document_hash text NOT NULL,
        prepared_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_license_agreement PRIMARY KEY (id),
        CONSTRAINT fk_license_agreement_request FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_agreement_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT uq_license_agreement_request UNIQUE (request_id),
        -- target of the signatures' key: what is signed is this very document
        CONSTRAINT uq_license_agreement_document UNIQUE (id, document_hash),
        CONSTRAINT chk_license_agreement_state CHECK (state IN ('PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID')),
        CONSTRAINT chk_license_agreement_hash CHECK (document_hash ~ '^sha-256:[0-9a-f]{64}$')
      );

      CREATE TABLE license_agreement_signature (
        agreement_id uuid NOT NULL,
        side text NOT NULL,
        account_id text NOT NULL,
        name text NOT NULL,
        title text NOT NULL,
        signed_at timestamptz NOT NULL,
        document_hash text NOT NULL,
        CONSTRAINT pk_license_agreement_signature PRIMARY KEY (agreement_id, side),
        CONSTRAINT uq_license_agreement_signature_person UNIQUE (agreement_id, account_id),
        CONSTRAINT fk_license_agreement_signature_document FOREIGN KEY (agreement_id, document_hash)
          REFERENCES license_agreement (id, document_hash),
        CONSTRAINT chk_license_agreement_signature_side CHECK (side IN ('LICENSEE', 'LICENSOR'))
      );

      CREATE TABLE license (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        licensee_side text NOT NULL,
        licensor_side text NOT NULL,
        request_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        licensee_name text NOT NULL,
        uses text[] NOT NULL,
        domains text[] NOT NULL,
        territories text[] NOT NULL,
        media text[] NOT NULL,
        languages text[] NOT NULL,
        term_starts_at timestamptz NOT NULL,
        term_ends_at timestamptz NOT NULL,
        exclusivity text NOT NULL,
        attribution jsonb NOT NULL,
        fee_minor bigint NOT NULL,
        fee_currency text NOT NULL,
        state text NOT NULL,
        granted_at timestamptz NOT NULL,
        exhausted_at timestamptz,
        revoked_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_license PRIMARY KEY (id),
        CONSTRAINT uq_license_agreement_id UNIQUE (agreement_id),
        -- no license without an agreement that both sides have signed
        CONSTRAINT chk_license_sides CHECK (licensee_side = 'LICENSEE' AND licensor_side = 'LICENSOR'),
        CONSTRAINT fk_license_licensee_signature FOREIGN KEY (agreement_id, licensee_side)
          REFERENCES license_agreement_signature (agreement_id, side),
        CONSTRAINT fk_license_licensor_signature FOREIGN KEY (agreement_id, licensor_side)
          REFERENCES license_agreement_signature (agreement_id, side),
        CONSTRAINT fk_license_request_id FOREIGN KEY (request_id) REFERENCES license_request (id),
        CONSTRAINT fk_license_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_license_state CHECK (state IN
          ('SCHEDULED', 'ACTIVE', 'SUSPENDED', 'EXHAUSTED', 'EXPIRED', 'REVOKED')),
        CONSTRAINT chk_license_revoked CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL)),
        CONSTRAINT chk_license_exhausted CHECK (state <> 'EXHAUSTED' OR exhausted_at IS NOT NULL),
        CONSTRAINT chk_license_scope CHECK (${SCOPE}),
        CONSTRAINT chk_license_term CHECK (term_ends_at > term_starts_at),
        CONSTRAINT chk_license_exclusivity CHECK (exclusivity IN ('NON_EXCLUSIVE', 'EXCLUSIVE'))
      );
      CREATE INDEX ix_license_partner ON license (partner_id, granted_at, id);
      CREATE INDEX ix_license_granted ON license (granted_at, id);
      CREATE INDEX ix_license_start_due ON license (term_starts_at) WHERE state = 'SCHEDULED';
      CREATE INDEX ix_license_end_due ON license (term_ends_at) WHERE state IN ('ACTIVE', 'SUSPENDED', 'EXHAUSTED');

      CREATE TABLE license_work (
        license_id uuid NOT NULL,
        work_id uuid NOT NULL,
        uri text NOT NULL,
        title text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_license_work PRIMARY KEY (license_id, work_id),
        CONSTRAINT fk_license_work_license FOREIGN KEY (license_id) REFERENCES license (id)
      );
      CREATE INDEX ix_license_work_uri ON license_work (uri, license_id);

      CREATE TABLE license_suspension (
        license_id uuid NOT NULL,
        sequence integer NOT NULL,
        suspended_at timestamptz NOT NULL,
        reinstated_at timestamptz,
        CONSTRAINT pk_license_suspension PRIMARY KEY (license_id, sequence),
        CONSTRAINT fk_license_suspension_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT chk_license_suspension_order CHECK (reinstated_at >= suspended_at)
      );
      CREATE UNIQUE INDEX uq_license_suspension_open ON license_suspension (license_id) WHERE reinstated_at IS NULL;

      -- two exclusive licenses of one work never overlap in territory, medium, language and time
      CREATE TABLE license_exclusive_cell (
        license_id uuid NOT NULL,
        work_uri text NOT NULL,
        territory text NOT NULL,
        medium text NOT NULL,
        language text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT pk_license_exclusive_cell PRIMARY KEY (license_id, work_uri, territory, medium, language),
        CONSTRAINT fk_license_exclusive_cell_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT chk_license_exclusive_cell_term CHECK (ends_at >= starts_at),
        CONSTRAINT ex_license_exclusive_cell EXCLUDE USING gist (work_uri WITH =, territory WITH =, medium WITH =,
          language WITH =, tstzrange(starts_at, ends_at) WITH &&)
      );

      CREATE TABLE license_certificate (
        number text NOT NULL,
        license_id uuid NOT NULL,
        status_index integer NOT NULL,
        agreement_hash text NOT NULL,
        key_id text NOT NULL,
        token text NOT NULL,
        issued_at timestamptz NOT NULL,
        CONSTRAINT pk_license_certificate PRIMARY KEY (number),
        CONSTRAINT uq_license_certificate_license UNIQUE (license_id),
        CONSTRAINT uq_license_certificate_index UNIQUE (status_index),
        CONSTRAINT fk_license_certificate_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT chk_license_certificate_number CHECK (number ~ '^IMP(-[0-9A-HJKMNPQRTV-Z]{4}){4}$'),
        CONSTRAINT chk_license_certificate_index CHECK (status_index >= 0)
      );
      CREATE SEQUENCE license_status_index AS integer MINVALUE 0 START 0;

      GRANT SELECT, INSERT ON license_tariff, license_quote, license_agreement_signature, license_work,
        license_certificate TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON license_request, license_agreement, license, license_suspension,
        license_exclusive_cell TO imprimatur_app;
      GRANT USAGE ON SEQUENCE license_status_index TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SEQUENCE license_status_index;
      DROP TABLE license_certificate, license_exclusive_cell, license_suspension, license_work, license,
        license_agreement_signature, license_agreement;
      ALTER TABLE license_request DROP CONSTRAINT fk_license_request_quote;
      DROP TABLE license_quote, license_request, license_tariff;
    `);
  }
}

/** An empty dimension would mean none, and would be no grant; the web without domains neither. */
const SCOPE = `cardinality(uses) > 0 AND cardinality(territories) > 0 AND cardinality(media) > 0
          AND cardinality(languages) > 0 AND (cardinality(domains) > 0 OR NOT media && ARRAY['web', 'app'])`;
