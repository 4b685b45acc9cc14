import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Archives read where they lie on the web, and how long each is. */
export class ReadArchivesByAddress1765000125000 implements MigrationInterface {
  readonly name = 'ReadArchivesByAddress1765000125000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scan_target
        ADD COLUMN size bigint,
        DROP CONSTRAINT chk_scan_target_source,
        ADD CONSTRAINT chk_scan_target_source CHECK (
          state = 'FAILED'
          OR CASE
            WHEN kind IN ('URL', 'SITEMAP', 'FEED', 'SITE') THEN url IS NOT NULL AND host IS NOT NULL
            WHEN kind = 'REPRINTS' THEN true
            WHEN kind = 'WARC' THEN object_key IS NOT NULL OR (url IS NOT NULL AND host IS NOT NULL)
            -- a page that stood in an archive is not kept apart from it
            ELSE object_key IS NOT NULL OR (kind = 'PAGE' AND part > 0)
          END
        ),
        ADD CONSTRAINT chk_scan_target_size CHECK (size >= 0);
      CREATE INDEX ix_scan_target_archive ON scan_target (scan_id) WHERE kind = 'WARC';
    `);
  }

  /** Fails where an archive at an address waits to be read: cancel its scan, and let it fail, first. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_scan_target_archive;
      ALTER TABLE scan_target
        DROP CONSTRAINT chk_scan_target_size,
        DROP CONSTRAINT chk_scan_target_source,
        DROP COLUMN size,
        ADD CONSTRAINT chk_scan_target_source CHECK (
          state = 'FAILED'
          OR CASE
            WHEN kind IN ('URL', 'SITEMAP', 'FEED', 'SITE') THEN url IS NOT NULL AND host IS NOT NULL
            WHEN kind = 'REPRINTS' THEN true
            ELSE object_key IS NOT NULL OR (kind = 'PAGE' AND part > 0)
          END
        );
    `);
  }
}
