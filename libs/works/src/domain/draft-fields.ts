import { instantIn, isRecord } from './record-shape.js';
import { type AltId, type InfoSource, NEWS_TYPES, PUB_STATUSES, type WorkDraft } from './work.js';

/** A JSON object whose form has been checked. */
export type Item = Readonly<Record<string, unknown>>;

/** `{[name]: value}`, or nothing: how an optional field is left out under exactOptionalPropertyTypes. */
export function given<Name extends string, T>(name: Name, value: T | undefined): { readonly [N in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: T };
}

/** The field's text without outer white space; undefined when absent or blank. */
export function textOf(item: Item, name: string): string | undefined {
  const value = item[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function listOf(item: Item, name: string): readonly Item[] {
  const value = item[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The list, or nothing where it is empty. */
export function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The fields that a ninjs item and a record of our own name alike. */
export function sharedFields(item: Item) {
  return {
    version: textOf(item, 'version') ?? '1',
    type: NEWS_TYPES.find((type) => type === item.type) ?? 'text',
    pubStatus: PUB_STATUSES.find((status) => status === item.pubStatus) ?? 'usable',
    infoSources: infoSourcesIn(item),
    altIds: listOf(item, 'altIds').flatMap(altId),
    ...given('copyrightHolder', textOf(item, 'copyrightHolder')),
    ...given('copyrightNotice', textOf(item, 'copyrightNotice')),
    ...given('usageTerms', textOf(item, 'usageTerms')),
    ...given('edNote', textOf(item, 'edNote')),
    ...given('firstCreated', instantOf(item, 'firstCreated')),
    ...given('versionCreated', instantOf(item, 'versionCreated')),
    ...given('embargoedUntil', instantOf(item, 'embargoedUntil')),
  } satisfies Partial<WorkDraft>;
}

/** Names with the role `source`, where any has it; else all names. */
export function sourceLabelOf(sources: readonly InfoSource[]): string | undefined {
  const marked = sources.filter(({ role }) => role === 'source');
  const names = (marked.length > 0 ? marked : sources).map(({ name }) => name);
  return names.length === 0 ? undefined : [...new Set(names)].join('、');
}

function instantOf(item: Item, name: string): Temporal.Instant | undefined {
  const value = textOf(item, name);
  return value === undefined ? undefined : instantIn(value);
}

/** Whom an item names as its sources. */
export function infoSourcesIn(item: Item): readonly InfoSource[] {
  return listOf(item, 'infoSources').flatMap(infoSource);
}

function infoSource(item: Item): InfoSource[] {
  const name = textOf(item, 'name') ?? textOf(item, 'literal');
  return name === undefined ? [] : [{ name, ...given('role', textOf(item, 'role')) }];
}

function altId(item: Item): AltId[] {
  const value = textOf(item, 'value');
  return value === undefined ? [] : [{ value, ...given('role', textOf(item, 'role')) }];
}
