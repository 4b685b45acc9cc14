import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works, version by version, and the imports they came with. */
export class CreateWorks1764000003000 implements MigrationInterface {
  readonly name = 'CreateWorks1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE SEQUENCE work_sequence AS bigint;

      CREATE TABLE work (
        id uuid NOT NULL,
        sequence bigint NOT NULL,
        uri text NOT NULL,
        version text NOT NULL,
        is_current boolean NOT NULL,
        type text NOT NULL,
        language text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        source_label text,
        origin text NOT NULL,
        source text,
        first_created timestamptz NOT NULL,
        version_created timestamptz NOT NULL,
        embargoed_until timestamptz,
        pub_status text NOT NULL,
        byline text,
        category text,
        copyright_holder text,
        copyright_notice text,
        usage_terms text,
        info_sources jsonb NOT NULL,
        alt_ids jsonb NOT NULL,
        char_count integer NOT NULL,
        content_hash text NOT NULL,
        imported_at timestamptz NOT NULL,
        row_version integer NOT NULL,
        CONSTRAINT pk_work PRIMARY KEY (id),
        CONSTRAINT chk_work_origin CHECK (origin IN ('OWN', 'THIRD_PARTY', 'UNKNOWN')),
        CONSTRAINT chk_work_source CHECK ((origin = 'THIRD_PARTY') = (source IS NOT NULL) AND source <> ''),
        CONSTRAINT chk_work_pub_status CHECK (pub_status IN ('usable', 'withheld', 'canceled')),
        CONSTRAINT chk_work_title CHECK (title <> ''),
        CONSTRAINT chk_work_char_count CHECK (char_count >= 0),
        CONSTRAINT chk_work_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
      );
      CREATE UNIQUE INDEX uq_work_uri_version ON work (uri, version);
      CREATE UNIQUE INDEX uq_work_sequence ON work (sequence);
      CREATE UNIQUE INDEX uq_work_current ON work (uri) WHERE is_current;
      CREATE INDEX ix_work_list ON work (version_created, sequence) WHERE is_current;
      CREATE INDEX ix_work_title ON work USING gin (title gin_trgm_ops);

      CREATE TABLE work_import (
        id uuid NOT NULL,
        actor_id text NOT NULL,
        label text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        read integer NOT NULL,
        inserted integer NOT NULL,
        unchanged integer NOT NULL,
        rejected integer NOT NULL,
        CONSTRAINT pk_work_import PRIMARY KEY (id),
        CONSTRAINT chk_work_import_counts
          CHECK (inserted + unchanged + rejected <= read AND least(inserted, unchanged, rejected) >= 0)
      );

      GRANT SELECT, INSERT, UPDATE ON work, work_import TO imprimatur_app;
      GRANT USAGE ON SEQUENCE work_sequence TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_import; DROP TABLE work; DROP SEQUENCE work_sequence;');
  }
}
