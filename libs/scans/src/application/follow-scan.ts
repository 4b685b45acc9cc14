import type { ObserveReprint } from '@app/reprints';
import type { ObservePage } from '@app/syndication';
import type { FollowFinding } from './follow-finding.js';

/** What a page of a scan does not have. */
export interface EmptyPage {
  readonly id: string;
  readonly page: string;
  readonly url?: string;
  /**
   * GONE: the site says so, or of ours there is only what is still there. UNCHANGED: it was not looked at, being as it was. UNREACHABLE: there
   * was nothing to look at, or not all of it.
   */
  readonly kind: 'GONE' | 'UNCHANGED' | 'UNREACHABLE';
  /** What the site answered, or why nothing came, or not all. */
  readonly because?: string;
  readonly detail?: string;
  readonly seenAt: Temporal.Instant;
  /** Of an unchanged page: its newest findings. */
  readonly findingIds: readonly string[];
  /** Of a page that was fetched: the works found on it. */
  readonly stillThere: readonly SeenWork[];
}

interface SeenWork {
  readonly id: string;
  readonly uri: string;
}

export interface EmptyPages {
  /** In order of id. @param after id of the last target of the page before */
  ofScan(scanId: string, after: string | undefined, limit: number): Promise<readonly EmptyPage[]>;
}

export const EMPTY_PAGES = Symbol('EMPTY_PAGES');

const BATCH = 200;

/** What follows from what pages do not have: a reprint that had to go may be gone. */
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
      for (const { page, url, kind, seenAt, findingIds, stillThere, ...why } of pages) {
        if (kind === 'UNCHANGED')
          for (const findingId of findingIds) await this.follow.execute(findingId, { seenAgainAt: seenAt });
        else {
          const urls = [...new Set([page, ...(url === undefined ? [] : [url])])];
          const { because, detail } = why;
          const told = { ...(because === undefined ? {} : { because }), ...(detail === undefined ? {} : { detail }) };
          const changed = await this.reprints.execute({ urls, seen: kind, seenAt, stillThere, ...told });
          if (kind === 'UNREACHABLE') continue;
          moved += changed;
          await this.advisories.execute({ urls, seenAt, stillThere });
        }
      }
      after = pages.at(-1)?.id;
      if (pages.length < BATCH) return moved;
    }
  }
}
