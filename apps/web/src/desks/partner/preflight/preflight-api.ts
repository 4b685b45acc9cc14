import { problemFrom } from '../../../api/problem.js';
import type { components } from '../../../api/schema.js';
import { session } from '../../../session/session.js';

export type Light = 'GREEN' | 'AMBER' | 'RED';
export type Severity = 'MUST' | 'MEND' | 'CHECK';

export interface Segment {
  readonly kind: 'EQUAL' | 'DELETE' | 'INSERT';
  readonly text: string;
}

export interface Compared {
  readonly state: 'KEPT' | 'ALTERED' | 'UNKNOWN' | 'NOT_COMPARED';
  readonly because?: string;
  readonly inserted?: number;
  readonly deleted?: number;
  readonly segments?: readonly Segment[];
  readonly isCut?: boolean;
}

type Decision = components['schemas']['DecisionView'];

export interface FoundWork {
  readonly work: { readonly id: string; readonly title: string; readonly language: string; readonly source?: string };
  readonly light: Light;
  readonly reuse: { readonly class: string; readonly workCovered: number; readonly pageCovered: number };
  readonly license: Pick<Decision, 'verdict' | 'reasons' | 'duties' | 'licenseId' | 'whomToAsk'>;
  readonly attribution: {
    readonly satisfies: boolean;
    readonly line?: string;
    readonly required: { readonly line: string; readonly language: string; readonly html: string };
  };
  readonly headline: Compared;
  readonly text: Compared;
}

export interface Defect {
  readonly code: string;
  readonly severity: Severity;
  readonly workId?: string;
  readonly place?: { readonly region?: string; readonly path?: string; readonly field?: string };
  /** One sentence by language. */
  readonly words: Readonly<Record<string, string>>;
  readonly fix?: { readonly line?: string; readonly html?: string };
}

export interface Preflight {
  readonly light: Light;
  readonly outcome: 'WORKS_FOUND' | 'NO_WORK' | 'OWN_SITE';
  readonly checkedAt: string;
  readonly page: { readonly title: string; readonly characters: number };
  readonly works: readonly FoundWork[];
  readonly defects: readonly Defect[];
}

export interface PreflightQuestion {
  readonly html?: string;
  readonly url?: string;
  readonly domain?: string;
  readonly publishAt?: string;
  readonly territory?: string;
  readonly medium?: string;
}

/**
 * Looks over a page before it is published; nothing is stored.
 * @throws ProblemError as the service refused
 */
export async function askPreflight(question: PreflightQuestion): Promise<Preflight> {
  const token = await session.token();
  const response = await fetch('/api/v1/reprints/preflight', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(question),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(body, response.status);
  return body as Preflight;
}
