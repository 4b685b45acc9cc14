import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search over works: what each is found by, how far the index has come, the words of headlines for misspelled queries. */
export class CreateWorkSearch1765000200000 implements MigrationInterface {
  readonly name = 'CreateWorkSearch1765000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gin;

      -- one row a version of a work; versions do not change, so neither do these
      CREATE TABLE work_search (
        work_id uuid NOT NULL,
        at timestamptz NOT NULL,
        sequence bigint NOT NULL,
        -- whole hours since 1970: the index finds the newest works without reading through those before
        hour integer NOT NULL,
        -- on the publisher's clocks, 202605
        month integer NOT NULL,
        -- no positions: neighbors are lexemes of their own
        lexemes tsvector NOT NULL,
        CONSTRAINT pk_work_search PRIMARY KEY (work_id),
        CONSTRAINT fk_work_search_work FOREIGN KEY (work_id) REFERENCES work (id),
        CONSTRAINT chk_work_search_hour CHECK (hour = floor(extract(epoch FROM at) / 3600))
      );
      -- kept out of the rows, which stay narrow: thousands of them are sorted in a few milliseconds
      ALTER TABLE work_search ALTER lexemes SET STORAGE EXTERNAL;
      ALTER TABLE work_search SET (toast_tuple_target = 128);
      CREATE INDEX ix_work_search_at ON work_search (at DESC, sequence DESC);
      CREATE INDEX ix_work_search_lexemes ON work_search USING gin (lexemes, hour) WITH (gin_pending_list_limit = 1024);

      -- a single row: how far works have been indexed, by which rules
      CREATE TABLE work_search_progress (
        id smallint NOT NULL,
        rules integer NOT NULL,
        sequence bigint NOT NULL,
        works bigint NOT NULL,
        started_at timestamptz NOT NULL,
        moved_at timestamptz NOT NULL,
        CONSTRAINT pk_work_search_progress PRIMARY KEY (id),
        CONSTRAINT chk_work_search_progress_single CHECK (id = 1)
      );
      INSERT INTO work_search_progress (id, rules, sequence, works, started_at, moved_at) VALUES (1, 0, 0, 0, now(), now());

      -- how many works each month has, for how far back to look; kept by the index, in its own transactions
      CREATE TABLE work_search_month (
        month integer NOT NULL,
        works bigint NOT NULL,
        CONSTRAINT pk_work_search_month PRIMARY KEY (month)
      );

      CREATE TABLE work_search_word (
        word text NOT NULL,
        CONSTRAINT pk_work_search_word PRIMARY KEY (word)
      );
      CREATE INDEX ix_work_search_word_parts ON work_search_word USING gin (word gin_trgm_ops);

      -- The newest matches before a place, in three steps, each taken only where those before have found too few: among
      -- the newest works; among the months that should have enough of them; among all, where they are rare. Plans by cost
      -- would read the lexemes of works by the thousand instead. is_last: all were looked at.
      CREATE FUNCTION find_work_hits(
        wanted tsquery, before_at timestamptz, before_sequence bigint, newest integer, enough integer, most integer)
      RETURNS TABLE (work_id uuid, at timestamptz, sequence bigint, is_last boolean)
      LANGUAGE plpgsql STABLE SET enable_seqscan = off SET work_mem = '32MB' SET plan_cache_mode = force_generic_plan AS $$
        DECLARE
          edge timestamptz;
          first_month integer;
          months text;
          found integer := 0;
          more integer;
          -- a day's room for the publisher's clocks
          before_month integer := extract(year FROM before_at + interval '1 day') * 100 + extract(month FROM before_at + interval '1 day');
        BEGIN
          SELECT s.at INTO edge FROM work_search s WHERE s.at <= before_at ORDER BY s.at DESC OFFSET newest LIMIT 1;
          IF edge IS NOT NULL THEN
            IF before_at > coalesce((SELECT s.at FROM work_search s ORDER BY s.at DESC OFFSET newest * 4 LIMIT 1), '-infinity') THEN
              -- WHY no upper bound: btree_gin reads every hour below one
              RETURN QUERY
                WITH hit AS MATERIALIZED (
                  SELECT s.work_id, s.at, s.sequence FROM work_search s
                  WHERE s.lexemes @@ wanted AND s.hour >= floor(extract(epoch FROM edge) / 3600)::integer)
                SELECT hit.*, false FROM hit WHERE hit.at > edge AND (hit.at, hit.sequence) < (before_at, before_sequence)
                ORDER BY hit.at DESC, hit.sequence DESC LIMIT most;
            ELSE
              SELECT string_agg(format('''=month:%s-%s''', m.month / 100, lpad((m.month % 100)::text, 2, '0')), ' | ')
                INTO months FROM work_search_month m WHERE m.month BETWEEN
                extract(year FROM edge - interval '1 day') * 100 + extract(month FROM edge - interval '1 day') AND before_month;
              RETURN QUERY
                WITH hit AS MATERIALIZED (
                  SELECT s.work_id, s.at, s.sequence FROM work_search s WHERE s.lexemes @@ (wanted && months::tsquery))
                SELECT hit.*, false FROM hit WHERE hit.at > edge AND (hit.at, hit.sequence) < (before_at, before_sequence)
                ORDER BY hit.at DESC, hit.sequence DESC LIMIT most;
            END IF;
            GET DIAGNOSTICS found = ROW_COUNT;
            IF found >= enough THEN RETURN; END IF;
          END IF;
          IF found > 0 THEN
            -- half as many again as the newest promise
            SELECT min(counted.month), string_agg(format('''=month:%s-%s''', counted.month / 100, lpad((counted.month % 100)::text, 2, '0')), ' | ')
              INTO first_month, months FROM (
                SELECT m.month, coalesce(sum(m.works) OVER (ORDER BY m.month DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS later
                FROM work_search_month m WHERE m.month <= before_month) counted
              WHERE counted.later < newest::bigint * enough * 3 / found / 2;
            RETURN QUERY
              WITH hit AS MATERIALIZED (
                SELECT s.work_id, s.at, s.sequence FROM work_search s WHERE s.lexemes @@ (wanted && months::tsquery))
              SELECT hit.*, false FROM hit WHERE hit.at <= edge AND (hit.at, hit.sequence) < (before_at, before_sequence)
              ORDER BY hit.at DESC, hit.sequence DESC LIMIT most - found;
            GET DIAGNOSTICS more = ROW_COUNT;
            found := found + more;
            IF found >= enough THEN RETURN; END IF;
          END IF;
          RETURN QUERY
            WITH hit AS MATERIALIZED (
              SELECT s.work_id, s.at, s.sequence, s.month FROM work_search s WHERE s.lexemes @@ wanted)
            SELECT hit.work_id, hit.at, hit.sequence, true FROM hit
            WHERE (edge IS NULL OR hit.at <= edge) AND (first_month IS NULL OR hit.month < first_month)
              AND (hit.at, hit.sequence) < (before_at, before_sequence)
            ORDER BY hit.at DESC, hit.sequence DESC LIMIT most - found;
        END $$;

      GRANT SELECT, INSERT, UPDATE, DELETE ON work_search TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON work_search_month TO imprimatur_app;
      GRANT SELECT, UPDATE ON work_search_progress TO imprimatur_app;
      GRANT SELECT, INSERT ON work_search_word TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_work_hits(tsquery, timestamptz, bigint, integer, integer, integer);
      DROP TABLE work_search_word, work_search_month, work_search_progress, work_search;
      DROP EXTENSION btree_gin;
    `);
  }
}
