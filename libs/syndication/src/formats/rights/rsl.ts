import { PROFILE } from '@app/policy';
import {
  MACHINE_USES,
  type MachineUse,
  type RightsStatement,
  termsOfUse,
} from '../../domain/rights/rights-statement.js';
import { majorUnits, type UseTerms } from '../../domain/rights/use-terms.js';
import { XML_DECLARATION, type XmlElement, xml, xmlText } from '../xml.js';

/** Media type of an RSL document (RSL 1.0, section 2.2). */
export const RSL_TYPE = 'application/rsl+xml';
export const RSL_NAMESPACE = 'https://rslstandard.org/rsl';

/** RSL 1.0, section 3.4.1.1. For mining it has no word: ours is a token of another namespace, which others pass over. */
export const USAGE_TOKENS = {
  search: 'search',
  'ai-input': 'ai-input',
  'ai-training': 'ai-train',
  tdm: 'imprimatur:tdm',
} as const satisfies Record<MachineUse, string>;

/** Of RSL's uses the one nobody licenses here: to keep works in an index of an AI system. */
const NEVER_OFFERED = 'ai-index';
const WORLD = '001';
/** Days for which a crawler may keep the document (section 3.2). */
const MAX_AGE = '1';

/**
 * RSL 1.0: the terms for machines of each statement, in the order given. The terms stand twice for a work, once for what
 * anybody can read and once, with the license server, for its text: where a server is named nothing is read without a
 * token, and who only searches needs none.
 */
export function rslDocument(statements: readonly RightsStatement[]): string {
  const content = statements.flatMap(contentsOf);
  const root = { '@xmlns': RSL_NAMESPACE, '@xmlns:imprimatur': PROFILE, '@max-age': MAX_AGE, content };
  return `${XML_DECLARATION}${xml({ rsl: root })}\n`;
}

function contentsOf(statement: RightsStatement): readonly XmlElement[] {
  const { places } = statement;
  const read = places.content.map((url) => contentOf(statement, { '@url': url }, () => true));
  if (places.text === undefined || !machineTerms(statement).some(isOfText)) return read;
  const fetched = contentOf(statement, { '@url': places.text, '@server': places.server }, isOfText);
  return [...read, fetched];
}

function contentOf(
  statement: RightsStatement,
  attributes: XmlElement,
  isMeant: (terms: UseTerms) => boolean,
): XmlElement {
  const { holder, contact, places } = statement;
  return {
    ...attributes,
    license: licensesOf(statement, isMeant),
    ...(holder === undefined
      ? {}
      : { copyright: { '@type': 'organization', '@contactEmail': contact, '#text': xmlText(holder) } }),
    terms: places.policy,
  };
}

/** Whoever searches reads the page. */
const isOfText = ({ use }: UseTerms): boolean => use !== 'search';

function machineTerms(statement: RightsStatement): readonly UseTerms[] {
  return MACHINE_USES.flatMap((use) => termsOfUse(statement, use) ?? []);
}

/** One license for all uses on the same terms; what is in none is forbidden in the first. */
function licensesOf(statement: RightsStatement, isMeant: (terms: UseTerms) => boolean): XmlElement[] {
  const meant = machineTerms(statement).filter(isMeant);
  if (meant.length === 0) return [{ prohibits: { '@type': 'usage', '#text': 'all' } }];
  const granted = new Set(meant.map(({ use }) => use));
  const reserved = [...MACHINE_USES.filter((use) => !granted.has(use)).map((use) => USAGE_TOKENS[use]), NEVER_OFFERED];
  const groups = Map.groupBy(meant, ({ availability, price, territories }) =>
    [availability, price?.minor, price?.currency, ...territories].join(' '),
  );
  return [...groups.values()].map((terms, index) =>
    licenseOf(terms, index === 0 ? { prohibits: { '@type': 'usage', '#text': reserved.join(' ') } } : {}, statement),
  );
}

function licenseOf(
  terms: readonly UseTerms[],
  prohibits: XmlElement,
  { places, contact, kind }: RightsStatement,
): XmlElement {
  const [first] = terms;
  if (first === undefined) throw new Error('INVARIANT: a group has a member');
  const tokens = MACHINE_USES.filter((use) => terms.some((each) => each.use === use)).map((use) => USAGE_TOKENS[use]);
  const geo = first.territories.filter((territory) => territory !== WORLD);
  const usage = { '@type': 'usage', '#text': tokens.join(' ') };
  return {
    permits:
      geo.length === 0 || geo.length < first.territories.length
        ? usage
        : [usage, { '@type': 'geo', '#text': geo.join(' ') }],
    ...prohibits,
    payment: paymentOf(first, places.acquire),
    legal: [
      ...(kind === 'OFFER' ? [{ '@type': 'warranty', '#text': 'authority' }] : []),
      { '@type': 'contact', '#text': `mailto:${contact}` },
    ],
  };
}

function paymentOf({ availability, price }: UseTerms, acquire: string | undefined): XmlElement {
  if (availability === 'FREE') return { '@type': 'attribution' };
  if (price === undefined) return { '@type': 'purchase', ...(acquire === undefined ? {} : { custom: acquire }) };
  return { '@type': 'purchase', amount: { '@currency': price.currency, '#text': majorUnits(price.minor) } };
}
