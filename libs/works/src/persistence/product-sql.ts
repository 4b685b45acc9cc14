import { dateOf } from '@app/platform';
import type { ProductHolder } from '../domain/product.js';

/** Whether the row `work` is what the saved query of the row `p` finds. */
const MATCHES = `
  (p.origins IS NULL OR work.origin = ANY (p.origins))
  AND (p.categories IS NULL OR work.category = ANY (p.categories))
  AND (p.source_labels IS NULL OR work.source_label = ANY (p.source_labels))
  AND (p.uris IS NULL OR work.uri = ANY (p.uris))
  AND (p.created_from IS NULL OR work.version_created >= p.created_from)
  AND (p.created_until IS NULL OR work.version_created < p.created_until)
  AND (p.languages IS NULL OR EXISTS (SELECT 1 FROM unnest(p.languages) AS wanted
        WHERE wanted = '*' OR starts_with(lower(work.language) || '-', lower(wanted) || '-')))`;

/** Works of the alias `work` that lie in a product the holder has: part of the very query that reads them. */
export const OFFERED = `EXISTS (
  SELECT 1 FROM product_assignment a JOIN product p ON p.id = a.product_id
  WHERE a.partner_id = :offeredPartner AND a.seat IN ('*', :offeredSeat)
    AND (a.ends_at IS NULL OR a.ends_at > :offeredAt) AND p.state = 'ACTIVE' AND ${MATCHES})`;

export function offeredTo({ partnerId, seat }: ProductHolder, at: Temporal.Instant) {
  return { offeredPartner: partnerId, offeredSeat: seat, offeredAt: dateOf(at) };
}

/** Works of the alias `work` that one product finds. */
export const IN_PRODUCT = `EXISTS (SELECT 1 FROM product p WHERE p.id = :productId AND ${MATCHES})`;

/** Each product with the number of current works it finds now: one query, whatever their number. */
export const WITH_COUNT = `
  SELECT p.*, (SELECT count(*)::integer FROM work WHERE work.is_current AND ${MATCHES}) AS works FROM product p`;
