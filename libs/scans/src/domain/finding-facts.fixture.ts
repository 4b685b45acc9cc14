import type { ReuseClass } from '@app/text-reuse';
import type { FindingFacts, ReuseFacts } from './finding-facts.js';

/** Builders for tests: an own work of some length, copied whole by an unlicensed site without credit, unless told otherwise. */
export function facts(
  over: Partial<Omit<FindingFacts, 'reuse'>> & { readonly reuse?: ReuseFacts | undefined },
): FindingFacts {
  const { reuse = aReuse('FULL'), ...rest } = over;
  return {
    page: { host: 'news.example', language: 'zh' },
    work: { origin: 'OWN', language: 'zh-Hans', charCount: 900 },
    link: 'NONE',
    credit: { class: 'NONE', duty: 'UNMET' },
    decision: { verdict: 'NOT_LICENSED', reasons: [{ code: 'PARTY_UNKNOWN', detail: 'not on record' }], duties: [] },
    ...rest,
    ...('reuse' in over && over.reuse === undefined ? {} : { reuse }),
  };
}

const SHARES: Readonly<
  Record<ReuseClass, readonly [workCovered: number, pageCovered: number, identity: number, copiedLength: number]>
> = {
  FULL: [1, 0.95, 1, 1_000],
  EXCERPT: [0.5, 0.6, 1, 500],
  REWRITE: [0.9, 0.8, 0.85, 900],
  QUOTATION: [0.05, 0.04, 1, 50],
};

export function aReuse(reuseClass: ReuseClass): ReuseFacts {
  const [workCovered, pageCovered, identity, copiedLength] = SHARES[reuseClass];
  return {
    class: reuseClass,
    workCovered,
    pageCovered,
    identity,
    copiedLength,
    quoted: reuseClass === 'QUOTATION' ? 'YES' : 'NO',
  };
}
