import { COUNTRIES, WORLD } from './iso-codes.js';
import type { Scope } from './scope.js';

/** One cell of an exclusive grant: two live grants never hold the same cell at the same time. */
export interface ExclusiveCell {
  readonly workUri: string;
  readonly territory: string;
  readonly medium: string;
  readonly language: string;
}

/** Chinese is written in two scripts; a grant of `zh` takes both. */
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = { zh: ['zh-Hans', 'zh-Hant'] };

/**
 * The cells an exclusive license occupies, each dimension broken down until equality is overlap: the world into its
 * countries, a language into its scripts; regions of a language are not told apart.
 */
export function exclusiveCells(scope: Scope, workUris: readonly string[]): readonly ExclusiveCell[] {
  if (scope.exclusivity !== 'EXCLUSIVE') return [];
  const territories = scope.territories.includes(WORLD) ? COUNTRIES : scope.territories;
  const languages = [...new Set(scope.languages.flatMap(writtenForms))];
  return workUris.flatMap((workUri) =>
    territories.flatMap((territory) =>
      scope.media.flatMap((medium) => languages.map((language) => ({ workUri, territory, medium, language }))),
    ),
  );
}

function writtenForms(tag: string): readonly string[] {
  const [language = tag, second = ''] = tag.split('-');
  const written = second.length === 4 ? `${language}-${second}` : language;
  return WRITTEN_AS[written] ?? [written];
}
