import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Under the DMCA material may come back on the tenth business day (17 U.S.C. 512(g)(2)(C)): the time to sue is over when that
 * day begins, not when it ends. Clocks that still run are set to it, by the earliest reading, as new ones are.
 */
export class SueBeforeRestoring1765000230000 implements MigrationInterface {
  readonly name = 'SueBeforeRestoring1765000230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setTo(`reading->>'lastDay'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(setTo(`((reading->>'lastDay')::date + 1)::text`));
  }
}

/** The register counts this clock on the clock of New York. */
function setTo(day: string): string {
  return `
    UPDATE infringement_clock SET ends_at = (
      SELECT min((${day})::timestamp AT TIME ZONE 'America/New_York')
      FROM jsonb_array_elements(deadline->'alternatives' || jsonb_build_array(deadline)) reading
    )
    WHERE code = 'DMCA_RESTORE_EARLIEST' AND stopped_at IS NULL AND passed_at IS NULL`;
}
