import { ALL_OWN_WORKS } from '@app/works';
import type pg from 'pg';

const WORKS = `
  INSERT INTO work (id, sequence, uri, version, is_current, type, language, title, text, origin, first_created,
    version_created, pub_status, info_sources, alt_ids, char_count, content_hash, imported_at, row_version)
  SELECT md5('work' || n)::uuid, n, 'https://news.bench.example/' || n, '1', true, 'text', 'zh-Hans', '标题 ' || n,
    repeat('水库今天蓄水过半，下游五个县的灌溉从此有了保障。', 16), 'OWN', '2026-01-01Z', '2026-01-01Z', 'usable', '[]', '[]',
    400, repeat('0', 64), '2026-01-01Z', 1
  FROM generate_series(1, $1::integer) n`;

/** Works of one license. */
const BUNDLE = 500;

const LICENSES = `
  INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses, domains,
    territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor, fee_currency, state,
    granted_at, version)
  SELECT md5('license' || n)::uuid, md5('agreement' || n)::uuid, 'LICENSEE', 'LICENSOR', md5('request' || n)::uuid,
    $2, 'Bench Press', ARRAY['reprint'], ARRAY['news.chenjiang.example'], ARRAY['CN'], ARRAY['web', 'app'], ARRAY['zh'],
    '2026-01-01Z', '2036-01-01Z', 'NON_EXCLUSIVE', '{"zh-Hans": "来源：国际在线"}', 100, 'CNY', 'ACTIVE', '2025-12-01Z', 1
  FROM generate_series(1, $1::integer / ${BUNDLE}) n`;

const CERTIFICATES = `
  INSERT INTO license_certificate (number, license_id, status_index, agreement_hash, key_id, token, issued_at)
  SELECT 'IMP-' || lpad(n::text, 4, '0') || '-0000-0000-0000', md5('license' || n)::uuid, n, 'x', 'x', 'x', '2025-12-01Z'
  FROM generate_series(1, $1::integer / ${BUNDLE}) n`;

const LICENSED_WORKS = `
  INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
  SELECT md5('license' || (1 + (n - 1) / ${BUNDLE}))::uuid, $2, 1, md5('work' || n)::uuid, 'https://news.bench.example/' || n,
    '标题 ' || n, (n - 1) % ${BUNDLE}
  FROM generate_series(1, $1::integer) n`;

const ASSIGNMENT = `
  INSERT INTO product_assignment (product_id, partner_id, seat, assigned_by, assigned_at)
  VALUES ($2, $1, '*', 'bench', '2026-01-01Z') ON CONFLICT DO NOTHING`;

/**
 * Licenses so many works to the partner of an account, 500 in a license. Foreign keys of the license are taken away
 * first: what is measured reads no requests, agreements and signatures.
 */
export async function fillFeed(owner: pg.Client, email: string, works: number): Promise<void> {
  await owner.query(`ALTER TABLE license DROP CONSTRAINT fk_license_licensee_signature,
    DROP CONSTRAINT fk_license_licensor_signature, DROP CONSTRAINT fk_license_request_id`);
  const { rows } = await owner.query<{ id: string }>('SELECT partner_id AS id FROM account WHERE email = $1', [email]);
  const partnerId = rows[0]?.id;
  await owner.query(WORKS, [works]);
  await owner.query(LICENSES, [works, partnerId]);
  await owner.query(CERTIFICATES, [works]);
  await owner.query(LICENSED_WORKS, [works, partnerId]);
  await owner.query(ASSIGNMENT, [partnerId, ALL_OWN_WORKS]);
  await owner.query('VACUUM ANALYZE work, license, license_work, license_certificate, feed_entry');
}
