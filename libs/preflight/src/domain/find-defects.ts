import type { ReuseClass } from '@app/text-reuse';
import type { Comparison } from './compare-texts.js';
import type { RequiredCredit } from './credit-fix.js';
import { DEFECTS, type Defect, type DefectCode, type DefectPlace } from './defect.js';

/** What the decision engine said about the use. */
export interface UseFacts {
  readonly verdict: 'PERMITTED' | 'PROHIBITED' | 'NOT_LICENSED' | 'UNDETERMINED';
  readonly reasons: readonly {
    readonly code: string;
    readonly dimension?: string;
    readonly asked?: string;
    readonly granted?: string;
  }[];
  /** The use, as licenses name it. */
  readonly action: string;
  readonly isCreditOwed: boolean;
  /** Whether a license lets the partner change the work. */
  readonly mayAdapt: 'YES' | 'NO';
}

/** The page's credit, as the one rule set judged it. */
export interface CreditFacts {
  readonly class: string;
  readonly duty: 'MET' | 'REVIEW' | 'UNMET';
  readonly line?: string;
  readonly region?: string;
  readonly path?: string;
  readonly notes: readonly string[];
}

/** A work that the page has text of, with everything that was asked about it. */
export interface CheckedWork {
  readonly workId: string;
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
  /** Outlet that the text comes from, where it is another's. */
  readonly source?: string;
  readonly reuse: ReuseClass;
  readonly use: UseFacts;
  readonly credit: CreditFacts;
  readonly required: RequiredCredit;
  readonly headline: 'KEPT' | 'ALTERED' | 'UNKNOWN';
  readonly title: string;
  readonly text: Comparison | { readonly state: 'NOT_COMPARED'; readonly because: 'NOT_LICENSED' | 'REWRITTEN' };
}

const NOT_LIVE: ReadonlySet<string> = new Set([
  'LICENSE_NOT_GRANTED_YET',
  'LICENSE_SCHEDULED',
  'LICENSE_SUSPENDED',
  'LICENSE_EXHAUSTED',
  'LICENSE_EXPIRED',
  'LICENSE_REVOKED',
]);
const UNAVAILABLE: ReadonlySet<string> = new Set(['WORK_WITHHELD', 'WORK_CANCELED', 'WORK_EMBARGOED']);
const HIDDEN: ReadonlySet<string> = new Set(['NONE_HIDDEN', 'MACHINE_ONLY']);
const MISPLACED: ReadonlySet<string> = new Set(['NONE_REGION', 'NONE_PHOTO']);

/** What is to be put right, or looked at, about one work on a page. Says what is missing, never what somebody did. */
export function findDefects(work: CheckedWork): readonly Defect[] {
  const say = defectOf(work.workId);
  if (work.origin === 'THIRD_PARTY' || (work.origin === 'OWN' && work.source !== undefined)) {
    return [say('WORK_OF_OTHERS', { about: work.source, values: { source: work.source ?? '' } })];
  }
  if (work.origin === 'UNKNOWN') return [say('ORIGIN_UNKNOWN')];
  return [...useDefects(work), ...creditDefects(work), ...changes(work)];
}

type Say = (
  code: DefectCode,
  more?: {
    readonly place?: DefectPlace;
    readonly about?: string | undefined;
    readonly values?: Readonly<Record<string, string>>;
    readonly fix?: Defect['fix'];
  },
) => Defect;

/** @param workId absent where the page as a whole is meant */
export function defectOf(workId?: string): Say {
  return (code, { place = {}, about, values = {}, fix } = {}) => ({
    code,
    severity: DEFECTS[code],
    place,
    values,
    ...(workId === undefined ? {} : { workId }),
    ...(about === undefined || about === '' ? {} : { about }),
    ...(fix === undefined ? {} : { fix }),
  });
}

function useDefects({ workId, use, reuse, title }: CheckedWork): readonly Defect[] {
  const say = defectOf(workId);
  const { verdict, reasons } = use;
  if (verdict === 'PERMITTED') return [];
  const gone = reasons.find(({ code }) => UNAVAILABLE.has(code));
  if (gone !== undefined) return [say('WORK_NOT_AVAILABLE', { about: gone.code })];
  const untold = reasons.filter(({ code }) => code === 'NOT_TOLD');
  if (verdict === 'UNDETERMINED') {
    if (untold.length === 0) return [say('USE_TO_BE_DECIDED', { about: reasons[0]?.code, values: { title } })];
    return untold.map(({ dimension = 'use', granted = '' }) =>
      say('USE_NOT_TOLD', { about: dimension, place: { field: fieldOf(dimension) }, values: { dimension, granted } }),
    );
  }
  if (reuse === 'QUOTATION') return [say('QUOTATION_TO_REVIEW', { about: reasons[0]?.code, values: { title } })];
  const outside = reasons.filter(({ code }) => code === 'OUTSIDE_SCOPE' || code === 'OUTSIDE_MANDATE');
  if (outside.length > 0 || untold.length > 0) {
    return [...outside, ...untold].map(({ dimension = 'use', asked = '', granted = '' }) =>
      say('USE_OUTSIDE_LICENSE', {
        about: dimension,
        place: { field: fieldOf(dimension) },
        values: { dimension, asked: dimension === 'use' ? use.action : asked, granted, title },
      }),
    );
  }
  const over = reasons.find(({ code }) => NOT_LIVE.has(code));
  if (over !== undefined) return [say('LICENSE_NOT_LIVE', { about: over.code, values: { title } })];
  return [say('LICENSE_MISSING', { about: reasons[0]?.code, values: { title } })];
}

/** Dimension of a license → member of the request that tells it. */
const FIELDS: Readonly<Record<string, string>> = { term: 'publishAt', percentage: 'html', use: 'html' };

function fieldOf(dimension: string): string {
  return FIELDS[dimension] ?? dimension;
}

function creditDefects({ workId, use, credit, required }: CheckedWork): readonly Defect[] {
  if (credit.duty === 'MET' || (use.verdict === 'PERMITTED' && !use.isCreditOwed)) return [];
  const { region, path, line } = credit;
  const found = { ...(region === undefined ? {} : { region }), ...(path === undefined ? {} : { path }) };
  const fix = { line: required.line, html: required.html };
  const values = { line: required.line, found: line ?? '' };
  const say = (code: DefectCode, place: DefectPlace): Defect =>
    defectOf(workId)(code, { place, about: credit.class, values, fix });
  const [wanted] = required.regions;
  const due = wanted === undefined ? {} : { region: wanted };
  if (credit.notes.includes('LINK_MISSING')) return [say('LINK_MISSING', found)];
  if (credit.duty === 'REVIEW') return [say('CREDIT_INCOMPLETE', found)];
  if (HIDDEN.has(credit.class)) return [say('CREDIT_HIDDEN', found)];
  return MISPLACED.has(credit.class) ? [say('CREDIT_MISPLACED', found)] : [say('CREDIT_MISSING', due)];
}

/** What the page changed in a work that it may use, unless it may change it, too: Copyright Law of the PRC, art. 10(1)(3) and (4), 24. */
function changes({ workId, use, headline, title, text }: CheckedWork): readonly Defect[] {
  if (use.verdict !== 'PERMITTED' || use.mayAdapt === 'YES') return [];
  const say = defectOf(workId);
  const found: Defect[] = [];
  if (headline === 'ALTERED') found.push(say('HEADLINE_ALTERED', { place: { region: 'title' }, values: { title } }));
  if (text.state === 'ALTERED') {
    const { inserted, deleted, unit, segments } = text;
    const first = segments.find(({ kind }) => kind !== 'EQUAL');
    const values = { inserted: String(inserted), deleted: String(deleted), unit };
    const place = { region: 'body', ...(first?.page === undefined ? {} : { page: first.page }) };
    found.push(say('TEXT_ALTERED', { place, about: `+${inserted} -${deleted}`, values }));
  }
  if (text.state === 'NOT_COMPARED' && (text.because === 'TOO_LONG' || text.because === 'TOO_DIFFERENT')) {
    found.push(say('TEXT_NOT_COMPARED', { place: { region: 'body' }, about: text.because }));
  }
  return found;
}
