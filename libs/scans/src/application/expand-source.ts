import type { UnitOfWork } from '@app/kernel';
import type { ScanTarget } from '../domain/scan-target.js';
import type { AddFoundAddresses, Unfolded } from './add-found-addresses.js';
import type { HandOutWork } from './hand-out-work.js';
import type { DeclaredPages } from './page-sources.port.js';
import type { PageStore } from './page-store.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

/** Unfolds a source that lies in this house: a list of addresses, the reprints partners declared, the first page of a crawl. */
export class ExpandSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly from: { readonly files: PageStore; readonly declared: DeclaredPages },
    private readonly unfold: AddFoundAddresses,
    private readonly handOut: HandOutWork,
    private readonly journal: ScanJournal,
  ) {}

  async execute({
    targetId,
  }: {
    readonly targetId: string;
  }): Promise<'DONE' | 'FAILED' | 'ALREADY_DONE' | 'SCAN_ENDED'> {
    const target = await this.scans.findTarget(targetId);
    if (target === undefined || target.state !== 'PENDING') return 'ALREADY_DONE';
    const scan = await this.scans.find(target.scanId);
    if (scan?.state !== 'RUNNING') return 'SCAN_ENDED';
    const found = await this.read(target);
    return this.work.run(async (tx) => {
      const { scanId } = target;
      const isRead = found.kind === 'READ';
      const { failure, detail } = isRead ? { failure: 'SOURCE_EMPTY' as const, detail: '' } : found;
      const outcome = isRead ? ({ state: 'DONE' } as const) : ({ state: 'FAILED', failure, detail } as const);
      if (!(await this.scans.settle(tx, target, outcome))) return 'ALREADY_DONE';
      if (isRead && target.kind === 'SITE') await this.unfold.begin(tx, target);
      else if (isRead) await this.unfold.add(tx, target, found.entries);
      await this.handOut.execute(tx, scanId);
      if (await this.scans.completeIfDone(tx, scanId, this.journal.now())) await this.journal.completed(tx, scanId);
      return outcome.state;
    });
  }

  private async read(target: ScanTarget): Promise<Unfolded> {
    if (target.kind === 'SITE') return { kind: 'READ', entries: [] };
    if (target.kind === 'REPRINTS') {
      const addresses = await this.from.declared.addresses(target.partnerId);
      if (addresses.length > 0)
        return { kind: 'READ', entries: addresses.map((address) => ({ kind: 'URL', address })) };
      return { kind: 'REFUSED', failure: 'SOURCE_EMPTY', detail: 'no reprint is declared' };
    }
    const bytes = target.objectKey === undefined ? undefined : await this.from.files.get(target.objectKey);
    if (bytes !== undefined) return this.unfold.read(target, bytes, target.url);
    return { kind: 'REFUSED', failure: 'OBJECT_MISSING', detail: 'nothing is stored under this key' };
  }
}
