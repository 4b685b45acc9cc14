import { isMiningReserved, type RightsPlaces, type RightsStatement } from '../../domain/rights/rights-statement.js';
import { RSL_TYPE } from './rsl.js';

export interface RightsLink {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
}

/** What links and header fields tell of a statement. */
export interface LinkedRights extends Pick<RightsStatement, 'uses'> {
  readonly places: Pick<RightsPlaces, 'policy' | 'rsl'>;
}

/** Links to what is said of the rights, for `Link` (RFC 8288; RSL 1.0, section 4.5) and for the head of a page. */
export function rightsLinks({ places }: LinkedRights): readonly RightsLink[] {
  return [
    { rel: 'license', type: RSL_TYPE, href: places.rsl },
    { rel: 'describedby', type: 'application/ld+json', href: places.policy },
  ];
}

/** Reservation against text and data mining, as `meta` elements and header fields have it (W3C TDMRep). */
export function rightsMeta(statement: LinkedRights): readonly { readonly name: string; readonly content: string }[] {
  const isReserved = isMiningReserved(statement);
  return [
    { name: 'tdm-reservation', content: isReserved ? '1' : '0' },
    ...(isReserved ? [{ name: 'tdm-policy', content: statement.places.policy }] : []),
  ];
}

/** Header fields of an answer that is, or is about, what the statement is about. */
export function rightsHeaders(statement: LinkedRights): Readonly<Record<string, string>> {
  const link = rightsLinks(statement).map(({ rel, type, href }) => `<${href}>; rel="${rel}"; type="${type}"`);
  const meta = rightsMeta(statement).map(({ name, content }) => [name, content] as const);
  return { link: link.join(', '), ...Object.fromEntries(meta) };
}
