import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a correction or a kill says to the editors who have the work; what a product finds, asked in one way by all. */
export class NoteCorrections1765000140000 implements MigrationInterface {
  readonly name = 'NoteCorrections1765000140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work ADD COLUMN ed_note text, ADD COLUMN status_note text;
      CREATE INDEX ix_work_embargo ON work (embargoed_until) WHERE is_current AND embargoed_until IS NOT NULL;

      -- one expression, so that the planner sees through it
      CREATE FUNCTION product_finds(p product, w work) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT (p.origins IS NULL OR w.origin = ANY (p.origins))
          AND (p.categories IS NULL OR w.category = ANY (p.categories))
          AND (p.source_labels IS NULL OR w.source_label = ANY (p.source_labels))
          AND (p.uris IS NULL OR w.uri = ANY (p.uris))
          AND (p.created_from IS NULL OR w.version_created >= p.created_from)
          AND (p.created_until IS NULL OR w.version_created < p.created_until)
          AND (p.languages IS NULL OR EXISTS (SELECT 1 FROM unnest(p.languages) AS wanted
            WHERE wanted = '*' OR starts_with(lower(w.language) || '-', lower(wanted) || '-')))
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION product_finds(product, work);
      DROP INDEX ix_work_embargo;
      ALTER TABLE work DROP COLUMN status_note, DROP COLUMN ed_note;
    `);
  }
}
