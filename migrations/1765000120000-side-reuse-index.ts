import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIDES = [0, 1];
const SHARDS = 8;
const SHARD_LIST = Array.from({ length: SHARDS }, (_, shard) => shard);

/**
 * Gives each edition of the match index tables of its own: two sides, of which the edition asked has one and the edition on its way the
 * other. A retired edition's side is emptied at a stroke, so that building anew leaves no dead rows. What a build gathers first waits in
 * `reuse_run` and is written to its side once, in order. The index itself is made anew from the works on record.
 */
export class SideReuseIndex1765000120000 implements MigrationInterface {
  readonly name = 'SideReuseIndex1765000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE reuse_segment, reuse_delta, reuse_withdrawn, reuse_edition;
      DROP TABLE reuse_posting;
      ALTER SEQUENCE reuse_segment_id MAXVALUE 500000 RESTART;

      -- which of the two sets of partitions its segments lie in
      ALTER TABLE reuse_edition ADD side smallint NOT NULL,
        ADD CONSTRAINT chk_reuse_edition_side CHECK (side IN (0, 1));
      CREATE UNIQUE INDEX uq_reuse_edition_side ON reuse_edition (side) WHERE state <> 'RETIRED';

      -- RUN: gathered by a build, in reuse_run, to be merged into its first segment
      ALTER TABLE reuse_segment DROP CONSTRAINT chk_reuse_segment_state,
        ADD CONSTRAINT chk_reuse_segment_state CHECK (state IN ('RUN', 'MERGING', 'LIVE', 'RETIRED'));

      CREATE TABLE reuse_posting (
        key bigint NOT NULL,
        postings bytea NOT NULL,
        CONSTRAINT pk_reuse_posting PRIMARY KEY (key)
      ) PARTITION BY RANGE (key);
      ALTER TABLE reuse_posting ALTER COLUMN postings SET STORAGE EXTERNAL;
      ${SIDES.flatMap((side) => SHARD_LIST.map((shard) => partition(side, shard))).join('\n')}
      GRANT SELECT, INSERT, DELETE ON reuse_posting TO imprimatur_app;

      CREATE TABLE reuse_run (
        key bigint NOT NULL,
        postings bytea NOT NULL,
        CONSTRAINT pk_reuse_run PRIMARY KEY (key)
      ) WITH (toast_tuple_target = 8160);
      ALTER TABLE reuse_run ALTER COLUMN postings SET STORAGE EXTERNAL;
      GRANT SELECT, INSERT ON reuse_run TO imprimatur_app;

      -- the service may empty tables of the index, and only where nobody asks or gathers
      CREATE FUNCTION empty_reuse_side(freed integer) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM reuse_edition WHERE side = freed AND state <> 'RETIRED') THEN
          RAISE EXCEPTION 'side % is in use', freed;
        END IF;
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('reuse_posting_%s_%s', freed, shard), ', ')
          FROM generate_series(0, ${SHARDS - 1}) AS shard);
      END $$;
      CREATE FUNCTION empty_reuse_runs() RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM reuse_segment WHERE state = 'RUN') THEN
          RAISE EXCEPTION 'runs wait to be merged';
        END IF;
        TRUNCATE reuse_run;
      END $$;
      REVOKE EXECUTE ON FUNCTION empty_reuse_side, empty_reuse_runs FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION empty_reuse_side, empty_reuse_runs TO imprimatur_app;
    `);
  }

  /** The index of the release before is empty, and is made anew by the first question. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE reuse_segment, reuse_delta, reuse_withdrawn, reuse_edition;
      DROP FUNCTION empty_reuse_side, empty_reuse_runs;
      DROP TABLE reuse_run, reuse_posting;
      ALTER SEQUENCE reuse_segment_id MAXVALUE 1000000 RESTART;
      ALTER TABLE reuse_segment DROP CONSTRAINT chk_reuse_segment_state,
        ADD CONSTRAINT chk_reuse_segment_state CHECK (state IN ('MERGING', 'LIVE', 'RETIRED'));
      DROP INDEX uq_reuse_edition_side;
      ALTER TABLE reuse_edition DROP side;
      CREATE TABLE reuse_posting (key bigint NOT NULL, postings bytea NOT NULL, CONSTRAINT pk_reuse_posting PRIMARY KEY (key))
        PARTITION BY RANGE (key);
      ALTER TABLE reuse_posting ALTER COLUMN postings SET STORAGE EXTERNAL;
      ${SHARD_LIST.map(formerPartition).join('\n')}
      GRANT SELECT, INSERT, DELETE ON reuse_posting TO imprimatur_app;
    `);
  }
}

/** A key is (side × 8 + shard) × 2⁴⁹ + segment × 2³⁰ + bucket. WHY the index's fill: keys come in order and never in between. */
function partition(side: number, shard: number): string {
  const from = BigInt(side * SHARDS + shard) * 2n ** 49n;
  const name = `reuse_posting_${side}_${shard}`;
  return `
      CREATE TABLE ${name} PARTITION OF reuse_posting FOR VALUES FROM (${from}) TO (${from + 2n ** 49n})
        WITH (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
      ALTER INDEX ${name}_pkey SET (fillfactor = 100);
      GRANT SELECT, INSERT, DELETE ON ${name} TO imprimatur_app;`;
}

function formerPartition(shard: number): string {
  const from = BigInt(shard) * 2n ** 50n;
  return `
      CREATE TABLE reuse_posting_${shard} PARTITION OF reuse_posting FOR VALUES FROM (${from}) TO (${from + 2n ** 50n})
        WITH (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
      GRANT SELECT, INSERT, DELETE ON reuse_posting_${shard} TO imprimatur_app;`;
}
