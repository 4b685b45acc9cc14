import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHARDS = 8;
/** A key is shard × 2⁵⁰ + segment × 2³⁰ + bucket. */
const SHARD_KEYS = 2n ** 50n;

/**
 * The match index: which works carry which fingerprints. An edition is one build of it; its segments hold packed postings by hash prefix,
 * what is new waits in a small table. A partition holds an eighth of all hashes, so that partitions can stand on several servers.
 */
export class CreateReuseIndex1765000030000 implements MigrationInterface {
  readonly name = 'CreateReuseIndex1765000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE reuse_segment_id AS integer MAXVALUE 1000000 CYCLE;

      CREATE TABLE reuse_edition (
        id integer NOT NULL,
        -- tells which engine made the fingerprints: another one needs another edition
        engine text NOT NULL,
        state text NOT NULL,
        -- work.sequence up to which every work is in it
        covered bigint NOT NULL,
        works integer NOT NULL,
        delta_works integer NOT NULL,
        -- goes up with every change a reader must know of
        revision integer NOT NULL,
        started_at timestamptz NOT NULL,
        live_at timestamptz,
        CONSTRAINT pk_reuse_edition PRIMARY KEY (id),
        CONSTRAINT chk_reuse_edition_state CHECK (state IN ('BUILDING', 'LIVE', 'RETIRED')),
        CONSTRAINT chk_reuse_edition_live CHECK (state <> 'LIVE' OR live_at IS NOT NULL),
        CONSTRAINT chk_reuse_edition_counts CHECK (least(covered, works, delta_works, revision) >= 0)
      );
      -- one is asked, one more may be on its way
      CREATE UNIQUE INDEX uq_reuse_edition_state ON reuse_edition (state) WHERE state <> 'RETIRED';

      CREATE TABLE reuse_segment (
        id integer NOT NULL,
        edition_id integer NOT NULL,
        state text NOT NULL,
        bucket_bits smallint NOT NULL,
        ordinal_bits smallint NOT NULL,
        first_sequence bigint NOT NULL,
        last_sequence bigint NOT NULL,
        works integer NOT NULL,
        postings bigint NOT NULL,
        -- of a segment being merged: from which ones, and how far
        sources integer[] NOT NULL,
        slices_done integer NOT NULL,
        CONSTRAINT pk_reuse_segment PRIMARY KEY (id),
        CONSTRAINT fk_reuse_segment_edition FOREIGN KEY (edition_id) REFERENCES reuse_edition (id),
        CONSTRAINT chk_reuse_segment_state CHECK (state IN ('MERGING', 'LIVE', 'RETIRED')),
        CONSTRAINT chk_reuse_segment_bits CHECK (bucket_bits BETWEEN 3 AND 30 AND ordinal_bits BETWEEN 0 AND 40),
        CONSTRAINT chk_reuse_segment_sequences CHECK (first_sequence <= last_sequence)
      );
      CREATE UNIQUE INDEX uq_reuse_segment_merging ON reuse_segment (edition_id) WHERE state = 'MERGING';
      CREATE INDEX ix_reuse_segment_edition ON reuse_segment (edition_id, first_sequence);

      CREATE TABLE reuse_posting (
        key bigint NOT NULL,
        postings bytea NOT NULL,
        CONSTRAINT pk_reuse_posting PRIMARY KEY (key)
      ) PARTITION BY RANGE (key);
      ALTER TABLE reuse_posting ALTER COLUMN postings SET STORAGE EXTERNAL;
      ${Array.from({ length: SHARDS }, (_, shard) => partition(shard)).join('\n')}

      -- works not yet in a segment, a row for each fingerprint
      CREATE TABLE reuse_delta (
        edition_id integer NOT NULL,
        hash bigint NOT NULL,
        sequence bigint NOT NULL,
        CONSTRAINT pk_reuse_delta PRIMARY KEY (edition_id, hash, sequence),
        CONSTRAINT fk_reuse_delta_edition FOREIGN KEY (edition_id) REFERENCES reuse_edition (id)
      );

      -- works erased from the record: their postings count for nothing, and vanish with the next merge
      CREATE TABLE reuse_withdrawn (
        sequence bigint NOT NULL,
        CONSTRAINT pk_reuse_withdrawn PRIMARY KEY (sequence)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON reuse_edition, reuse_segment TO imprimatur_app;
      -- packed postings are written once, read, and dropped
      GRANT SELECT, INSERT, DELETE ON reuse_posting, reuse_delta TO imprimatur_app;
      GRANT SELECT, INSERT ON reuse_withdrawn TO imprimatur_app;
      GRANT USAGE ON SEQUENCE reuse_segment_id TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reuse_withdrawn; DROP TABLE reuse_delta; DROP TABLE reuse_posting; DROP TABLE reuse_segment;
      DROP TABLE reuse_edition;
      DROP SEQUENCE reuse_segment_id;
    `);
  }
}

/** WHY the storage: packed postings do not shrink any further, and a row fits its page. Dead rows are swept soon: merges fill their room. */
function partition(shard: number): string {
  const from = BigInt(shard) * SHARD_KEYS;
  return `
      CREATE TABLE reuse_posting_${shard} PARTITION OF reuse_posting FOR VALUES FROM (${from}) TO (${from + SHARD_KEYS})
        WITH (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
      GRANT SELECT, INSERT, DELETE ON reuse_posting_${shard} TO imprimatur_app;`;
}
