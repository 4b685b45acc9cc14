import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved queries may search, in the language of the search; see docs/search.md. */
export class SearchInProducts1765000201000 implements MigrationInterface {
  readonly name = 'SearchInProducts1765000201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE product ADD COLUMN words text, ADD COLUMN word_query tsquery,
        ADD CONSTRAINT chk_product_words CHECK ((words IS NULL) = (word_query IS NULL));

      CREATE OR REPLACE FUNCTION product_finds(p product, w work) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT (p.origins IS NULL OR w.origin = ANY (p.origins))
          AND (p.categories IS NULL OR w.category = ANY (p.categories))
          AND (p.source_labels IS NULL OR w.source_label = ANY (p.source_labels))
          AND (p.uris IS NULL OR w.uri = ANY (p.uris))
          AND (p.created_from IS NULL OR w.version_created >= p.created_from)
          AND (p.created_until IS NULL OR w.version_created < p.created_until)
          AND (p.languages IS NULL OR EXISTS (SELECT 1 FROM unnest(p.languages) AS wanted
            WHERE wanted = '*' OR starts_with(lower(w.language) || '-', lower(wanted) || '-')))
          -- a work is searched a moment after it was taken in; until then no search finds it
          AND (p.word_query IS NULL OR EXISTS (SELECT 1 FROM work_search s
            WHERE s.work_id = w.id AND s.lexemes @@ p.word_query))
      $$;

      -- a feed that passed a work over because no search found it yet brings it when one does
      CREATE FUNCTION move_feeds_of_searched_works() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM product WHERE word_query IS NOT NULL) THEN
            PERFORM move_feed_entries(array_agg(entry.partner_id), array_agg(entry.work_uri)) FROM changed
              JOIN work ON work.id = changed.work_id JOIN feed_entry entry ON entry.work_uri = work.uri;
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_work_search AFTER INSERT ON work_search REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_searched_works();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_feed_work_search ON work_search;
      DROP FUNCTION move_feeds_of_searched_works();
      CREATE OR REPLACE FUNCTION product_finds(p product, w work) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT (p.origins IS NULL OR w.origin = ANY (p.origins))
          AND (p.categories IS NULL OR w.category = ANY (p.categories))
          AND (p.source_labels IS NULL OR w.source_label = ANY (p.source_labels))
          AND (p.uris IS NULL OR w.uri = ANY (p.uris))
          AND (p.created_from IS NULL OR w.version_created >= p.created_from)
          AND (p.created_until IS NULL OR w.version_created < p.created_until)
          AND (p.languages IS NULL OR EXISTS (SELECT 1 FROM unnest(p.languages) AS wanted
            WHERE wanted = '*' OR starts_with(lower(w.language) || '-', lower(wanted) || '-')))
      $$;
      ALTER TABLE product DROP COLUMN words, DROP COLUMN word_query;
    `);
  }
}
