import { err, ok, type Result } from '@app/kernel';
import { authorityOf, normalAddress } from './page-address.js';
import type { PageWarning, TargetFailure } from './target-failure.js';

/**
 * URL: a page to fetch. PAGE: bytes already in the object store. Sources, each of whose pages becomes part of the scan: WARC (an archive
 * in the object store or at an address), LIST (a file of addresses or of search results there), SITEMAP, FEED, SITE (followed link by link) and
 * REPRINTS (what partners declared).
 */
export const TARGET_KINDS = ['URL', 'PAGE', 'WARC', 'LIST', 'SITEMAP', 'FEED', 'SITE', 'REPRINTS'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_STATES = ['PENDING', 'DONE', 'FAILED', 'SKIPPED'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** How far a crawl goes. */
export interface CrawlLimits {
  /** Links from the first page to the last, 0 to 20. */
  readonly depth: number;
  /** Pages looked at in all. */
  readonly budget: number;
}

/** A place between two records of an archive. */
export interface ArchivePlace {
  /** Bytes before it. */
  readonly offset: number;
  /** Records before it. */
  readonly records: number;
}

export const ARCHIVE_START: ArchivePlace = { offset: 0, records: 0 };

/** A target as somebody asks for it. */
export type TargetRequest =
  | { readonly kind: 'URL' | 'SITEMAP' | 'FEED' | 'WARC'; readonly url: string; readonly objectKey?: never }
  | ({ readonly kind: 'SITE'; readonly url: string } & Partial<CrawlLimits>)
  | { readonly kind: 'REPRINTS'; readonly partnerId?: string }
  | {
      readonly kind: 'PAGE' | 'WARC' | 'LIST';
      /** SHA-256 of the uploaded bytes, 64 hex digits. */
      readonly objectKey: string;
      /** File name or path, as it should be shown. */
      readonly name: string;
      /** Address the file was saved from, if known. */
      readonly url?: string;
      readonly contentType?: string;
    };

/** A target as kept. `page` names it in findings: its address, else its file name. */
export interface TargetDraft {
  readonly kind: TargetKind;
  readonly page: string;
  readonly url?: string;
  /** Host and port of the address. */
  readonly host?: string;
  readonly objectKey?: string;
  readonly contentType?: string;
  /** When the bytes were captured, for pages out of an archive. */
  readonly capturedAt?: Temporal.Instant;
  /** Whose declared reprints; all partners' where absent. */
  readonly partnerId?: string;
  /** How many links further a crawl goes from here. */
  readonly depth?: number;
  /** Pages a crawl looks at in all. */
  readonly budget?: number;
}

export interface ScanTarget extends TargetDraft {
  readonly id: string;
  readonly scanId: string;
  /** Place in the scan; what comes out of a source has its place. */
  readonly position: number;
  /** Place of a record in its archive, from 1; else 0. */
  readonly part: number;
  readonly state: TargetState;
  /** Times it was tried for nothing. */
  readonly attempts: number;
  /** How far an archive is done. */
  readonly checkpoint: ArchivePlace;
  /** What told the archive from an earlier state of it when it was opened first. */
  readonly filePrint?: string;
  readonly failure?: TargetFailure;
  /** What went wrong, for a person; no contents of pages. */
  readonly detail?: string;
  readonly warnings: readonly PageWarning[];
}

export interface TargetsInvalid {
  readonly code: 'SCAN_TARGETS_INVALID';
  readonly problems: readonly { readonly pointer: string; readonly expected: string }[];
}

/** A scan asks for at most this many targets; a source may hold any number of pages. */
export const MOST_TARGETS = 1_000;
/** Links a crawl follows in a row, where nobody says. */
const USUAL_DEPTH = 3;
const MOST_DEPTH = 20;
/** Pages of a crawl, where nobody says. */
const USUAL_BUDGET = 500;
const MOST_BUDGET = 100_000;

/** The targets of a new scan: addresses in normal form, doubles left out, all problems named by JSON pointer. */
export function checkTargets(requests: readonly TargetRequest[]): Result<readonly TargetDraft[], TargetsInvalid> {
  const problems: { pointer: string; expected: string }[] = [];
  if (requests.length === 0 || requests.length > MOST_TARGETS) {
    problems.push({ pointer: '/targets', expected: `1 to ${MOST_TARGETS} targets` });
  }
  const drafts = requests.map((request, at) =>
    draftOf(request, (field, expected) => problems.push({ pointer: `/targets/${at}/${field}`, expected })),
  );
  if (problems.length > 0) return err({ code: 'SCAN_TARGETS_INVALID', problems });
  const seen = new Map(drafts.map((draft) => [`${draft.kind}\n${draft.page}\n${draft.objectKey ?? ''}`, draft]));
  return ok([...seen.values()]);
}

function draftOf(request: TargetRequest, refuse: (field: string, expected: string) => void): TargetDraft {
  if (request.kind === 'REPRINTS') {
    const { partnerId } = request;
    return {
      kind: 'REPRINTS',
      page: `reprints:${partnerId ?? 'all'}`,
      ...(partnerId === undefined ? {} : { partnerId }),
    };
  }
  const url = request.url === undefined ? undefined : normalAddress(request.url);
  if (request.url !== undefined && url === undefined) refuse('url', 'an absolute http or https address');
  if ('objectKey' in request && request.objectKey !== undefined) {
    if (!/^[0-9a-f]{64}$/.test(request.objectKey)) refuse('upload', 'the key of an upload, 64 hex digits');
    const page = url ?? request.name.trim();
    if (page === '') refuse('name', 'a name or an address');
    return {
      kind: request.kind,
      page,
      objectKey: request.objectKey,
      ...addressOf(url),
      ...(request.contentType === undefined ? {} : { contentType: request.contentType }),
    };
  }
  const page = url ?? request.url;
  if (request.kind !== 'SITE') return { kind: request.kind, page, ...addressOf(page) };
  const { depth = USUAL_DEPTH, budget = USUAL_BUDGET } = request;
  if (!isWhole(depth, 0, MOST_DEPTH)) refuse('depth', `a whole number from 0 to ${MOST_DEPTH}`);
  if (!isWhole(budget, 1, MOST_BUDGET)) refuse('budget', `a whole number from 1 to ${MOST_BUDGET}`);
  return { kind: 'SITE', page, ...addressOf(page), depth, budget };
}

/** An address with the host it is asked at. */
export function addressOf(url: string | undefined): { readonly url?: string; readonly host?: string } {
  const host = authorityOf(url);
  return { ...(url === undefined ? {} : { url }), ...(host === undefined ? {} : { host }) };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** A target nothing has been done about yet. */
export function freshTarget(
  draft: TargetDraft,
  place: Pick<ScanTarget, 'id' | 'scanId' | 'position'> & { readonly part?: number },
): ScanTarget {
  return { part: 0, ...draft, ...place, state: 'PENDING', attempts: 0, checkpoint: ARCHIVE_START, warnings: [] };
}
