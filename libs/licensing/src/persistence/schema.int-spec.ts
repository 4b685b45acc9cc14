import { auditRows } from '@app/audit';
import { partiesRows } from '@app/parties';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { schemaDrift } from '@test/schema-drift.js';
import { licensingRows } from '../licensing-rows.js';
import { DESK, oneProcess, type Process } from '../one-process.fixture.js';
import { story } from '../story.fixture.js';

const OURS = /\blicense/;

describe('the tables of licensing', () => {
  let database: TestDatabase;
  let service: Process;
  let agreementId: string;
  let licenseId: string;

  beforeAll(async () => {
    database = await createTestDatabase([...auditRows, ...partiesRows, ...worksRows, ...licensingRows]);
    service = await oneProcess(database, new MovableClock('2026-12-01T01:00:00Z'));
    const partner = await service.partner(1);
    const work = await service.work('own', '国际在线专稿');
    const steps = story(
      () => service,
      () => partner,
    );
    licenseId = String((await steps.licensed([work])).json.licenseId);
    const agreement = await steps.accepted([work]);
    await steps.sign(agreement, 'LICENSOR', {}, DESK);
    agreementId = String(agreement.json.id);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const refusedBy = async (statement: string, ...parameters: unknown[]): Promise<string | undefined> => {
    try {
      await database.dataSource.query(statement, parameters);
      return undefined;
    } catch (error) {
      const { driverError }: { driverError?: { constraint?: string; code?: string } } = Object(error);
      return driverError?.constraint ?? driverError?.code;
    }
  };

  it('are what the row classes say', async () => {
    expect((await schemaDrift(database.dataSource)).filter((statement) => OURS.test(statement))).toEqual([]);
  });

  it('hold no license over an agreement that only one side has signed', async () => {
    const copied = `INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name,
        uses, domains, territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution,
        fee_minor, fee_currency, state, granted_at, version)
      SELECT $1, $2, $3, 'LICENSOR', request_id, partner_id, licensee_name, uses, domains, territories, media, languages,
        term_starts_at, term_ends_at, exclusivity, attribution, fee_minor, fee_currency, state, granted_at, 1
      FROM license WHERE id = $4`;
    const id = '0199cccc-0000-7000-8000-00000000000f';
    expect(await refusedBy(copied, id, agreementId, 'LICENSEE', licenseId)).toBe('fk_license_licensee_signature');
    expect(await refusedBy(copied, id, agreementId, 'LICENSOR', licenseId)).toBe('chk_license_sides');
  });

  it.each<[string, string, string]>([
    ['an empty dimension', `UPDATE license SET territories = '{}'`, 'chk_license_scope'],
    ['the web without a domain', `UPDATE license SET domains = '{}'`, 'chk_license_scope'],
    ['a term the wrong way round', 'UPDATE license SET term_ends_at = term_starts_at', 'chk_license_term'],
    ['an unknown state', `UPDATE license SET state = 'LOST'`, 'chk_license_state'],
    ['a revocation without its instant', `UPDATE license SET state = 'REVOKED'`, 'chk_license_revoked'],
    [
      'a quoted request without a quote',
      'UPDATE license_request SET quote_id = NULL, quote_valid_until = NULL',
      'chk_license_request_quote',
    ],
    [
      'a second certificate',
      `INSERT INTO license_certificate SELECT 'IMP-0000-0000-0000-0000', license_id, 9, agreement_hash, key_id, token, issued_at FROM license_certificate`,
      'uq_license_certificate_current',
    ],
    ['another number for a certificate', `UPDATE license_certificate SET number = 'IMP-0000-0000-0000-0000'`, '42501'],
    ['another signature', `UPDATE license_agreement_signature SET name = 'X'`, 'trg_license_agreement_signature_erase'],
    ['a license taken away', 'DELETE FROM license', '42501'],
    ['another price', 'UPDATE license_quote SET net_minor = 1', '42501'],
  ])('refuse %s', async (_, statement, constraint) => {
    expect(await refusedBy(statement)).toBe(constraint);
  });

  it('refuse another document under a signature', async () => {
    const changed = `UPDATE license_agreement SET document_hash = 'sha-256:' || repeat('0', 64) WHERE id = $1`;
    expect(await refusedBy(changed, agreementId)).toBe('fk_license_agreement_signature_document');
  });
});
