import type pg from 'pg';

/** A party and a work between which there is a license. */
export interface PairRow {
  readonly partnerId: string;
  readonly workId: string;
  readonly uri: string;
}

const WORKS = `
  INSERT INTO work (id, sequence, uri, version, is_current, type, language, title, text, origin, first_created,
    version_created, pub_status, info_sources, alt_ids, char_count, content_hash, imported_at, row_version)
  SELECT md5('work' || n)::uuid, n, 'tag:bench.example,2026:' || n, '1', true, 'text', 'zh-Hans', 'Work ' || n,
    repeat('字', 400), 'OWN', '2026-01-01Z', '2026-01-01Z', 'usable', '[]', '[]', 400, repeat('0', 64), '2026-01-01Z', 1
  FROM generate_series($1::integer, $2::integer) n`;

/** Every third license is for print alone, so that not all answers are alike. */
const LICENSES = `
  INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses, domains,
    territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor, fee_currency, state,
    granted_at, version)
  SELECT md5('license' || n)::uuid, md5('agreement' || n)::uuid, 'LICENSEE', 'LICENSOR', md5('request' || n)::uuid,
    md5('partner' || n % $3)::uuid, 'Partner ' || n % $3, ARRAY['reprint', 'excerpt'], ARRAY['partner.example'],
    ARRAY['CN', 'HK', 'MO'], CASE n % 3 WHEN 0 THEN ARRAY['print'] ELSE ARRAY['web', 'app'] END, ARRAY['zh', 'en'],
    '2026-01-01Z', '2027-01-01Z', 'NON_EXCLUSIVE', '{"en": "Source: Bench"}', 100, 'CNY', 'ACTIVE', '2025-12-01Z', 1
  FROM generate_series($1::integer, $2::integer) n`;

const LICENSED_WORKS = `
  INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
  SELECT md5('license' || n)::uuid, md5('partner' || n % $3)::uuid, 1, md5('work' || n)::uuid, 'tag:bench.example,2026:' || n, 'Work ' || n, 0
  FROM generate_series($1::integer, $2::integer) n`;

const PARTNERS = 2_000;

/**
 * Fills the tables up to `size` licenses, each for one work of its own. Foreign keys of the license are taken away first: what is
 * measured reads no requests, agreements and signatures.
 */
export async function fillLicenses(owner: pg.Client, size: number): Promise<void> {
  await owner.query(`ALTER TABLE license DROP CONSTRAINT IF EXISTS fk_license_licensee_signature,
    DROP CONSTRAINT IF EXISTS fk_license_licensor_signature, DROP CONSTRAINT IF EXISTS fk_license_request_id,
    DROP CONSTRAINT IF EXISTS fk_license_partner`);
  // nor feeds, whose partners would have to be there
  await owner.query('ALTER TABLE license_work DISABLE TRIGGER trg_feed_license_work');
  const { rows } = await owner.query<{ there: number }>('SELECT count(*)::integer AS there FROM license');
  const range = [(rows[0]?.there ?? 0) + 1, size];
  await owner.query(WORKS, range);
  await owner.query(LICENSES, [...range, PARTNERS]);
  await owner.query(LICENSED_WORKS, [...range, PARTNERS]);
  await owner.query('VACUUM ANALYZE work, license, license_work');
}

/** Pairs spread over the whole table, the same for every run. */
export async function somePairs(owner: pg.Client, count: number): Promise<readonly PairRow[]> {
  const { rows } = await owner.query<PairRow>(
    `SELECT l.partner_id AS "partnerId", w.work_id AS "workId", w.uri
     FROM license_work w JOIN license l ON l.id = w.license_id ORDER BY md5(w.uri) LIMIT $1`,
    [count],
  );
  return rows;
}
