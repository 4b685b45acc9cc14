import type { NewId, Tx } from '@app/kernel';
import { normalAddress } from '../domain/page-address.js';
import { addressOf, freshTarget, type ScanTarget } from '../domain/scan-target.js';
import type { TargetFailure } from '../domain/target-failure.js';
import type { PageSources, SourceEntry } from './page-sources.port.js';
import type { ScanStore } from './scan-store.port.js';
import type { TargetQueue } from './target-queue.port.js';

export type Unfolded =
  | { readonly kind: 'READ'; readonly entries: readonly SourceEntry[] }
  | { readonly kind: 'REFUSED'; readonly failure: TargetFailure; readonly detail: string };

/** Longest name of something that is no address, in a report; UTF-16 units. */
const LONGEST_NAME = 300;

/** Turns what stands in a source into targets of its scan: each address once, and what is no address named. */
export class AddFoundAddresses {
  constructor(
    private readonly newId: NewId,
    private readonly scans: ScanStore,
    private readonly queue: TargetQueue,
    private readonly sources: PageSources,
  ) {}

  async read(target: ScanTarget, bytes: Uint8Array, address: string | undefined): Promise<Unfolded> {
    const { kind } = target;
    if (kind !== 'SITEMAP' && kind !== 'FEED' && kind !== 'LIST') throw new Error(`INVARIANT: ${kind} is no source`);
    const source = await this.sources.read(kind, bytes, address);
    if (source === undefined) {
      const detail = `the file is no ${kind.toLowerCase()}`;
      return { kind: 'REFUSED', failure: 'SOURCE_UNREADABLE', detail };
    }
    if (source.entries.length === 0) {
      return { kind: 'REFUSED', failure: 'SOURCE_EMPTY', detail: `the ${kind.toLowerCase()} names no page` };
    }
    return { kind: 'READ', entries: source.entries };
  }

  async add(tx: Tx, source: ScanTarget, entries: readonly SourceEntry[]): Promise<void> {
    await this.scans.addTargets(
      tx,
      source.scanId,
      entries.map((entry) => this.targetOf(source, entry)),
    );
  }

  /** The first page of a crawl. */
  async begin(tx: Tx, site: ScanTarget): Promise<void> {
    const { url = site.page, depth = 0, scanId } = site;
    await this.scans.addTargets(tx, scanId, [this.targetOf(site, { kind: 'URL', address: url }, depth)]);
  }

  /** Goes on from a page of a crawl, as far as its budget allows. */
  async follow(tx: Tx, from: ScanTarget, links: readonly string[]): Promise<void> {
    const { depth, scanId, position } = from;
    if (links.length === 0 || depth === undefined || depth === 0) return;
    const { pages, budget } = await this.queue.crawledPages(tx, scanId, position);
    let left = budget - pages;
    // what the scan knows already costs nothing: as many again as were known are tried
    for (let at = 0; at < links.length && left > 0; ) {
      const some = links.slice(at, at + left);
      at += some.length;
      const targets = some.map((address) => this.targetOf(from, { kind: 'URL', address }, depth - 1));
      left -= (await this.scans.addTargets(tx, scanId, targets)).length;
    }
  }

  private targetOf(source: ScanTarget, { kind, address }: SourceEntry, depth?: number): ScanTarget {
    const place = { id: this.newId(), scanId: source.scanId, position: source.position };
    const url = normalAddress(address);
    if (url !== undefined)
      return freshTarget({ kind, page: url, ...addressOf(url), ...(depth === undefined ? {} : { depth }) }, place);
    const page = address.slice(0, LONGEST_NAME).replace(/\p{Cc}/gu, '');
    const detail = 'expected an absolute http or https address';
    return { ...freshTarget({ kind, page }, place), state: 'FAILED', failure: 'ADDRESS_INVALID', detail };
  }
}
