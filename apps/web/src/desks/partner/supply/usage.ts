import type { components } from '../../../api/schema.js';

export type Count = Pick<
  components['schemas']['DeliveryCountView'],
  'workId' | 'uri' | 'fetches' | 'copies' | 'downloads'
>;
export const WAYS = ['fetches', 'copies', 'downloads'] as const;
export type Way = (typeof WAYS)[number];

export interface WorkUse extends Record<Way, number> {
  readonly workId: string;
  readonly uri: string;
  readonly all: number;
}

/** Uses by work, all its versions and licenses together, the most used first. */
export function usesByWork(counts: readonly Count[]): readonly WorkUse[] {
  const works = new Map<string, WorkUse>();
  for (const { workId, uri, fetches, copies, downloads } of counts) {
    const known = works.get(uri);
    works.set(uri, {
      workId,
      uri,
      fetches: fetches + (known?.fetches ?? 0),
      copies: copies + (known?.copies ?? 0),
      downloads: downloads + (known?.downloads ?? 0),
      all: fetches + copies + downloads + (known?.all ?? 0),
    });
  }
  return [...works.values()].toSorted((one, other) => other.all - one.all || one.uri.localeCompare(other.uri));
}
