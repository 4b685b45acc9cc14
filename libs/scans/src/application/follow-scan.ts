import type { ObserveReprint } from '@app/reprints';
import type { ObservePage } from '@app/syndication';
import type { FollowFinding } from './follow-finding.js';

/** A page of a scan that gave no finding. */
export interface EmptyPage {
  readonly id: string;
  readonly page: string;
  readonly url?: string;
  /** GONE: the site says so, or nothing of ours is on it. UNCHANGED: it was not looked at, being as it was. UNREACHABLE: there was nothing to look at. */
  readonly kind: 'GONE' | 'UNCHANGED' | 'UNREACHABLE';
  /** What the site answered, or why nothing came. */
  readonly because?: string;
  readonly detail?: string;
  readonly seenAt: Temporal.Instant;
  /** Of an unchanged page: its newest findings. */
  readonly findingIds: readonly string[];
}

export interface EmptyPages {
  /** In order of id. @param after id of the last target of the page before */
  ofScan(scanId: string, after: string | undefined, limit: number): Promise<readonly EmptyPage[]>;
}

export const EMPTY_PAGES = Symbol('EMPTY_PAGES');

const BATCH = 200;

/** What follows from pages on which nothing was found: a reprint that had to go may be gone. */
export class FollowScan {
  constructor(
    private readonly pages: EmptyPages,
    private readonly follow: Pick<FollowFinding, 'execute'>,
    private readonly reprints: Pick<ObserveReprint, 'execute'>,
    private readonly advisories: Pick<ObservePage, 'execute'>,
  ) {}

  /** @returns how many reprints changed their state for being gone */
  async execute(scanId: string): Promise<number> {
    let moved = 0;
    for (let after: string | undefined; ; ) {
      const pages = await this.pages.ofScan(scanId, after, BATCH);
      for (const { page, url, kind, seenAt, findingIds, ...why } of pages) {
        if (kind === 'UNCHANGED')
          for (const findingId of findingIds) await this.follow.execute(findingId, { seenAgainAt: seenAt });
        else {
          const urls = [...new Set([page, ...(url === undefined ? [] : [url])])];
          const { because, detail } = why;
          const told = { ...(because === undefined ? {} : { because }), ...(detail === undefined ? {} : { detail }) };
          const changed = await this.reprints.execute({ urls, seen: kind, seenAt, ...told });
          if (kind === 'UNREACHABLE') continue;
          moved += changed;
          await this.advisories.execute({ urls, seenAt });
        }
      }
      after = pages.at(-1)?.id;
      if (pages.length < BATCH) return moved;
    }
  }
}
