import { err, ok, type Result } from '@app/kernel';
import { normalAddress } from './page-address.js';

/** URL: fetched. PAGE: bytes already in the object store. WARC: an archive there, each of whose pages becomes a target. */
export const TARGET_KINDS = ['URL', 'PAGE', 'WARC'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_STATES = ['PENDING', 'DONE', 'FAILED'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** Why a target gave no page. */
export const TARGET_FAILURES = [
  'ROBOTS_DISALLOWED',
  'ROBOTS_UNREACHABLE',
  'FETCH_REFUSED',
  'HTTP_STATUS',
  'NOT_HTML',
  'NO_TEXT',
  'OBJECT_MISSING',
  'WARC_UNREADABLE',
  'WARC_RECORD_BROKEN',
  'INTERNAL',
] as const;
export type TargetFailure = (typeof TARGET_FAILURES)[number];

/** A target as somebody asks for it. */
export type TargetRequest =
  | { readonly kind: 'URL'; readonly url: string }
  | {
      readonly kind: 'PAGE' | 'WARC';
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
  readonly objectKey?: string;
  readonly contentType?: string;
  /** When the bytes were captured, for pages out of an archive. */
  readonly capturedAt?: Temporal.Instant;
}

export interface ScanTarget extends TargetDraft {
  readonly id: string;
  readonly scanId: string;
  /** Place in the scan; pages of an archive follow it by `part`. */
  readonly position: number;
  readonly part: number;
  readonly state: TargetState;
  readonly failure?: TargetFailure;
  /** What went wrong, for a person; no contents of pages. */
  readonly detail?: string;
}

export interface TargetsInvalid {
  readonly code: 'SCAN_TARGETS_INVALID';
  readonly problems: readonly { readonly pointer: string; readonly expected: string }[];
}

/** A scan asks for at most this many targets; an archive may hold any number of pages. */
export const MOST_TARGETS = 1_000;

/** The targets of a new scan: addresses in normal form, doubles left out, all problems named by JSON pointer. */
export function checkTargets(requests: readonly TargetRequest[]): Result<readonly TargetDraft[], TargetsInvalid> {
  const problems: { pointer: string; expected: string }[] = [];
  if (requests.length === 0 || requests.length > MOST_TARGETS) {
    problems.push({ pointer: '/targets', expected: `1 to ${MOST_TARGETS} targets` });
  }
  const drafts = requests.map((request, at): TargetDraft => {
    const url = request.url === undefined ? undefined : normalAddress(request.url);
    if (request.url !== undefined && url === undefined) {
      problems.push({ pointer: `/targets/${at}/url`, expected: 'an absolute http or https address' });
    }
    if (request.kind === 'URL') return { kind: 'URL', page: url ?? request.url, url: url ?? request.url };
    if (!/^[0-9a-f]{64}$/.test(request.objectKey)) {
      problems.push({ pointer: `/targets/${at}/upload`, expected: 'the key of an upload, 64 hex digits' });
    }
    const page = url ?? request.name.trim();
    if (page === '') problems.push({ pointer: `/targets/${at}/name`, expected: 'a name or an address' });
    return {
      kind: request.kind,
      page,
      objectKey: request.objectKey,
      ...(url === undefined ? {} : { url }),
      ...(request.contentType === undefined ? {} : { contentType: request.contentType }),
    };
  });
  if (problems.length > 0) return err({ code: 'SCAN_TARGETS_INVALID', problems });
  const seen = new Map(drafts.map((draft) => [`${draft.kind}\n${draft.page}\n${draft.objectKey ?? ''}`, draft]));
  return ok([...seen.values()]);
}
