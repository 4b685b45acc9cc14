import { err, type Result } from '@app/kernel';
import { parseDocument } from 'htmlparser2';
import {
  type LicenseElement,
  type LicenseNotUnderstood,
  type WantedLicense,
  wantedLicense,
} from '../domain/wanted-license.js';

/** Longest element that is read, in UTF-16 code units: ten times what RSL's own examples have. */
const MOST_LENGTH = 10_000;
/** Elements of RSL 1.0 that stand in a license; another one makes it non-conformant (section 3). */
const KNOWN: ReadonlySet<string> = new Set([
  'permits',
  'prohibits',
  'payment',
  'standard',
  'custom',
  'amount',
  'accepts',
  'reporting',
  'legal',
]);
/** Levels of elements below a license: an amount stands in a payment. */
const MOST_LEVELS = 2;
const NOT_ONE = 'one RSL <license> element, XML 1.0';

interface Tag {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
type Node = ReturnType<typeof parseDocument>['children'][number];

/**
 * Reads the `license` parameter of a token request: one element of RSL 1.0, with or without the namespace. No entity but
 * XML's own five is resolved, and nothing is fetched.
 */
export function readLicense(text: string): Result<WantedLicense, LicenseNotUnderstood> {
  const refuse = (expected: string): Result<never, LicenseNotUnderstood> => err({ code: 'LICENSE_INVALID', expected });
  if (text.length > MOST_LENGTH) return refuse(`${NOT_ONE}, of at most ${MOST_LENGTH} characters`);
  if (/<!/u.test(text)) return refuse(`${NOT_ONE}, without declarations`);
  const [license, ...others] = tagsIn(parseDocument(text, { xmlMode: true }).children);
  if (license?.name !== 'license' || others.length > 0) return refuse(NOT_ONE);
  const within = deepTags(license);
  if (within === undefined) return refuse(`${NOT_ONE}, of at most ${MOST_LEVELS} levels`);
  const unknown = within.find(({ name }) => !KNOWN.has(name));
  if (unknown !== undefined) return refuse(`elements of RSL 1.0: ${[...KNOWN].join(', ')}`);
  const doubled = within.some(
    (tag, index) =>
      within.findIndex((each) => each.name === tag.name && each.attribs.type === tag.attribs.type) < index,
  );
  if (doubled) return refuse('each element at most once for a type');
  return wantedLicense(elementOf(license));
}

function elementOf(license: Tag): LicenseElement {
  const named = (name: string, type: string): Tag | undefined =>
    tagsIn(license.children).find((tag) => tag.name === name && tag.attribs.type === type);
  const geo = named('permits', 'geo');
  const payment = tagsIn(license.children).find(({ name }) => name === 'payment');
  const amount = tagsIn(payment?.children ?? []).find(({ name }) => name === 'amount');
  return {
    usage: wordsIn(named('permits', 'usage')),
    forbidden: wordsIn(named('prohibits', 'usage')),
    ...(geo === undefined ? {} : { geo: wordsIn(geo) }),
    ...(payment?.attribs.type === undefined ? {} : { paymentType: payment.attribs.type }),
    ...(amount === undefined
      ? {}
      : { amount: { value: textIn(amount).trim(), currency: amount.attribs.currency ?? '' } }),
  };
}

function tagsIn(nodes: readonly Node[]): readonly Tag[] {
  return nodes.flatMap((node) => ('attribs' in node ? [node] : []));
}

/** @returns undefined where they stand deeper than the format has them */
function deepTags({ children }: Tag): readonly Tag[] | undefined {
  const found: Tag[] = [];
  let level = tagsIn(children);
  for (let depth = 0; depth < MOST_LEVELS; depth += 1) {
    found.push(...level);
    level = level.flatMap((tag) => tagsIn(tag.children));
  }
  return level.length === 0 ? found : undefined;
}

function textIn({ children }: Tag): string {
  return children.map((node) => ('data' in node ? node.data : '')).join('');
}

function wordsIn(tag: Tag | undefined): readonly string[] {
  return tag === undefined
    ? []
    : textIn(tag)
        .split(/\s+/u)
        .filter((word) => word !== '');
}
