import type { BuyRefused } from '@app/licensing';
import type { OlpRefusal } from '../domain/olp-refusal.js';

/** A refusal of the sale in the words of OLP (RSL 1.0, section 5.4.4). */
export function refusedPurchase(refusal: BuyRefused): OlpRefusal {
  switch (refusal.code) {
    case 'PRICE_DIFFERS': {
      const { minor, currency } = refusal.expected;
      const price = `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
      return { error: 'invalid_license', description: `The price is ${currency} ${price} net: agree to it by amount` };
    }
    case 'PURCHASE_NEEDS_PERSON': {
      const { axis, value } = refusal.manual;
      const why = axis === undefined ? '' : ` (the tariff has none for ${axis} ${value ?? ''})`;
      return { error: 'invalid_license', description: `A person makes the price${why}`, whomToAsk: refusal.whomToAsk };
    }
    case 'EXCLUSIVE_OVERLAP':
      return { error: 'invalid_license', description: 'Somebody holds these rights alone' };
    case 'WORK_UNKNOWN':
    case 'WORK_THIRD_PARTY':
    case 'WORK_ORIGIN_UNKNOWN':
    case 'WORK_WITHHELD':
    case 'WORK_CANCELED':
    case 'WORK_EMBARGOED':
      return { error: 'invalid_resource', description: `The work is not to be licensed to you: ${refusal.code}` };
    case 'PARTNER_INACTIVE':
    case 'FORBIDDEN_ROLE':
      return { error: 'unauthorized_client', description: `You cannot license now: ${refusal.code}` };
    default:
      return { error: 'invalid_license', description: `These terms are not offered: ${refusal.code}` };
  }
}
