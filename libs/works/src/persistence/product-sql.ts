import { dateOf } from '@app/platform';
import type { ProductHolder } from '../domain/product.js';

/** Whether the row `work` is what the saved query of the row `p` finds: a function of the database, as the feeds ask it too. */
const MATCHES = 'product_finds(p, work)';

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
export const WITH_COUNT = withCount('');

/** The same, of works released at the instant `$3`: how many are held back is not for partners to know. */
export const WITH_RELEASED = withCount(
  `AND work.pub_status = 'usable' AND (work.embargoed_until IS NULL OR work.embargoed_until <= $3)`,
);

function withCount(only: string): string {
  return `
  SELECT p.*, (SELECT count(*)::integer FROM work WHERE work.is_current ${only} AND ${MATCHES}) AS works FROM product p`;
}

/** As `OFFERED`, for statements below TypeORM: $2 is the instant, $3 the partner, $4 the seat. */
export const OFFERED_NUMBERED = OFFERED.replace(':offeredAt', '$2::timestamptz')
  .replace(':offeredPartner', '$3::uuid')
  .replace(':offeredSeat', '$4::text');

/** As `IN_PRODUCT`; $5 is the product. */
export const IN_PRODUCT_NUMBERED = IN_PRODUCT.replace(':productId', '$5::uuid');

/** Products of the alias `p` that the holder has; parameters as `offeredTo` gives them. */
export const HELD = `EXISTS (SELECT 1 FROM product_assignment a WHERE a.product_id = p.id AND a.partner_id = :offeredPartner
  AND a.seat IN ('*', :offeredSeat) AND (a.ends_at IS NULL OR a.ends_at > :offeredAt))`;

/** As `HELD`, for statements below TypeORM: $2 is the partner, $3 the seat, $4 the instant. */
export const HELD_NUMBERED = HELD.replace(':offeredPartner', '$2')
  .replace(':offeredSeat', '$3')
  .replace(':offeredAt', '$4');
