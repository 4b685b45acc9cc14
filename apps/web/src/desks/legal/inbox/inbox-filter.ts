import type { paths } from '../../../api/schema.js';

type Query = NonNullable<paths['/api/v1/triage']['get']['parameters']['query']>;
export type InboxFilter = Omit<Query, 'cursor' | 'limit' | 'filter'>;

export const SUBJECTS = ['REPORT', 'CASE'] as const;
export const KINDS = ['FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE', 'BREACH_OF_LICENSE'] as const;
export const REUSES = ['FULL', 'EXCERPT', 'REWRITE', 'QUOTATION'] as const;
export const ASSIGNEES = ['ME', 'NONE'] as const;

/** What of an address is a filter of the inbox; what is none of its words is passed over. */
export function filterOf(search: URLSearchParams): InboxFilter {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((each) => each === search.get(name));
  const least = Number(search.get('leastImpact'));
  return {
    ...given('subject', one('subject', SUBJECTS)),
    ...given('kind', one('kind', KINDS)),
    ...given('reuse', one('reuse', REUSES)),
    ...given('assignee', one('assignee', ASSIGNEES)),
    ...given('leastImpact', Number.isInteger(least) && least > 0 && least <= 1_000 ? least : undefined),
  };
}

/** The address's words for a filter, such as a saved one. */
export function searchOf(filter: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(filter).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function given<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
