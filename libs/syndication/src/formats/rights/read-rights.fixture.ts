import { ACTION_OF, USES } from '@app/licensing';
import { odrlIri, parsePolicies } from '@app/policy';
import { parseDocument } from 'htmlparser2';
import { MACHINE_USES, type MachineUse } from '../../domain/rights/rights-statement.js';
import { termsIn, type UseTerms } from '../../domain/rights/use-terms.js';
import { USAGE_TOKENS } from './rsl.js';

/** What a reader of one of the forms has understood of one use, in one form of words. */
export type Understood = string;
/** By use; what is not in it is not for everybody to have. */
export type UnderstoodUses = Readonly<Record<string, Understood>>;

const USE_OF: ReadonlyMap<string, string> = new Map([
  ...USES.map((use) => [ACTION_OF[use], use] as const),
  [odrlIri('index'), 'search'] as const,
]);

export const RESERVED = 'reserved';

/** `PRICED 250.00 CNY in CN HK` */
export function inWords({ availability, price, territories }: UseTerms): Understood {
  const cost = price === undefined ? '' : ` ${Number(price.minor) / 100} ${price.currency}`;
  const places = territories.filter((each) => each !== '001');
  return `${availability}${cost}${places.length === 0 ? '' : ` in ${places.join(' ')}`}`;
}

export function inWordsByUse(uses: readonly UseTerms[], asked: readonly string[] = MACHINE_USES): UnderstoodUses {
  return Object.fromEntries(
    asked.map((use) => {
      const terms = uses.find((each) => each.use === use);
      return [use, terms === undefined ? RESERVED : inWords(terms)];
    }),
  );
}

/** ODRL 2.2 in JSON-LD, read as RDF. */
export async function readOdrl(text: string): Promise<{ readonly uid: string; readonly uses: readonly UseTerms[] }> {
  const parsed = await parsePolicies(text, 'JSON_LD');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const [policy] = parsed.value.policies;
  if (policy === undefined) throw new Error('no policy');
  return { uid: policy.uid, uses: termsIn(policy, USE_OF) };
}

type XmlNode = ReturnType<typeof parseDocument>['children'][number];
interface XmlTag {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** All elements of a name, at any depth, in order. */
export function elements(nodes: readonly XmlNode[], name: string): readonly XmlTag[] {
  return nodes.flatMap((node) => {
    if (!('attribs' in node)) return [];
    const below = elements(node.children, name);
    return node.name === name ? [node, ...below] : below;
  });
}

export function textIn(node: XmlTag | undefined): string {
  return (node?.children ?? [])
    .map((child) => ('data' in child ? child.data : 'attribs' in child ? textIn(child) : ''))
    .join('');
}

export const parseXml = (text: string): readonly XmlNode[] => parseDocument(text, { xmlMode: true }).children;

export interface RslContent {
  readonly url: string;
  readonly server?: string;
  readonly uses: UnderstoodUses;
  readonly holder?: string;
}

/** RSL 1.0, as section 3.1.1 has it evaluated: what is not listed is not allowed, and what is both allowed and forbidden neither. */
export function readRsl(text: string): readonly RslContent[] {
  const [root] = elements(parseXml(text), 'rsl');
  if (root?.attribs.xmlns !== 'https://rslstandard.org/rsl') throw new Error('no RSL');
  return elements(root.children, 'content').map(({ attribs, children }) => {
    const licenses = elements(children, 'license');
    const holder = elements(children, 'copyright')[0];
    return {
      url: attribs.url ?? '',
      ...(attribs.server === undefined ? {} : { server: attribs.server }),
      uses: Object.fromEntries(MACHINE_USES.map((use) => [use, understoodIn(licenses, use)])),
      ...(holder === undefined ? {} : { holder: textIn(holder) }),
    };
  });
}

function understoodIn(licenses: readonly XmlTag[], use: MachineUse): Understood {
  const names = (license: XmlTag, element: string, type: string): readonly string[] =>
    elements(license.children, element)
      .filter(({ attribs }) => attribs.type === type)
      .flatMap((each) => textIn(each).split(/\s+/u));
  const isNamed = (tokens: readonly string[]): boolean => tokens.includes('all') || tokens.includes(USAGE_TOKENS[use]);
  const granting = licenses.filter((license) => isNamed(names(license, 'permits', 'usage')));
  const [license] = granting;
  if (license === undefined || licenses.some((each) => isNamed(names(each, 'prohibits', 'usage')))) return RESERVED;
  const [payment] = elements(license.children, 'payment');
  const [amount] = elements(license.children, 'amount');
  const geo = names(license, 'permits', 'geo');
  const places = geo.length === 0 ? '' : ` in ${geo.join(' ')}`;
  if (payment?.attribs.type === 'attribution') return `FREE${places}`;
  if (amount === undefined) return `BY_CONSENT${places}`;
  return `PRICED ${Number(textIn(amount))} ${amount.attribs.currency ?? ''}${places}`;
}

/** `<target>; rel="license"; type="…"` → targets by relation. */
export function readLinks(header: string): Readonly<Record<string, string>> {
  const links = [...header.matchAll(/<([^>]+)>((?:\s*;\s*[a-z]+="[^"]*")*)/gu)];
  return Object.fromEntries(
    links.map(([, target = '', rest = '']) => [/rel="([^"]*)"/u.exec(rest)?.[1] ?? '', target]),
  );
}
