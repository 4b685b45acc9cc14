import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that the operator offered for a past use says which matter it settles: its works are known to the partner by it. */
export class NoteOfferedRequests1765000133000 implements MigrationInterface {
  readonly name = 'NoteOfferedRequests1765000133000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE license_request ADD offered_for uuid;
      UPDATE license_request SET offered_for = offer.case_id
        FROM infringement_retro_offer offer WHERE offer.request_id = license_request.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE license_request DROP COLUMN offered_for');
  }
}
