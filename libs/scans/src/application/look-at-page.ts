import type { NewId } from '@app/kernel';
import type { Finding, PageSnapshot } from '../domain/finding.js';
import type { ScanTarget } from '../domain/scan-target.js';
import { type PageWarning, reportedWarnings } from '../domain/target-failure.js';
import type { CatalogTexts } from './catalog-texts.port.js';
import type { ExaminedPage, ExaminePage } from './examine-page.js';
import type { LoadedPage } from './load-page.js';
import type { PageStore } from './page-store.port.js';
import type { Freshness } from './reuse-index.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { Triage, TriagePage } from './triage-page.js';

/** What a page has to do with the publisher, ready to be written down. */
export interface LookedAtPage {
  readonly kind: 'NO_TEXT' | 'NOTHING' | 'FOUND';
  readonly warnings: readonly PageWarning[];
  readonly triage: Triage;
  /** With FOUND. */
  readonly evidence?: PageEvidence;
}

export interface PageEvidence {
  readonly snapshot: PageSnapshot;
  readonly findings: readonly Finding[];
  /** Sequence of the work taken in last before the page was looked at. */
  readonly worksUpTo: number;
}

/** Looks at one page: quickly first, whole where that is worth it. Keeps the bytes of a page with findings; writes nothing else. */
export class LookAtPage {
  constructor(
    private readonly newId: NewId,
    private readonly files: PageStore,
    private readonly triage: TriagePage,
    private readonly examine: ExaminePage,
    private readonly journal: ScanJournal,
    private readonly texts: Pick<CatalogTexts, 'latest'>,
  ) {}

  /** The quick pass alone. */
  glance(loaded: LoadedPage, freshness: Freshness): Promise<Triage> {
    return this.triage.execute(loaded, freshness);
  }

  async execute(target: Pick<ScanTarget, 'id' | 'scanId'>, loaded: LoadedPage, triage: Triage): Promise<LookedAtPage> {
    if (triage.kind !== 'LOOK') return { kind: triage.kind, warnings: triage.warnings, triage };
    const worksUpTo = Number(await this.texts.latest());
    const examined = await this.examine.execute(loaded);
    if (examined === undefined) return { kind: 'NO_TEXT', warnings: triage.warnings, triage };
    const warnings = reportedWarnings([...triage.warnings, ...examined.read.warnings]);
    if (examined.findings.length === 0) return { kind: 'NOTHING', warnings, triage };
    return { kind: 'FOUND', warnings, triage, evidence: { ...(await this.keep(target, loaded, examined)), worksUpTo } };
  }

  /** Stores the page and its text before any transaction: content addressed, so a repetition stores nothing new. */
  private async keep(
    { id: targetId, scanId }: Pick<ScanTarget, 'id' | 'scanId'>,
    loaded: LoadedPage,
    { read, text, findings }: ExaminedPage,
  ): Promise<Omit<PageEvidence, 'worksUpTo'>> {
    const { key, size } = await this.files.put(loaded.bytes);
    const { key: textKey } = await this.files.put(new TextEncoder().encode(text));
    const { page, url, fetchedAt, status, remoteAddress, headers } = loaded;
    const snapshot: PageSnapshot = {
      id: this.newId(),
      targetId,
      page,
      objectKey: key,
      textKey,
      size,
      fetchedAt,
      charset: read.charset,
      title: read.title,
      language: read.language,
      headers,
      ...(url === undefined ? {} : { url }),
      ...(status === undefined ? {} : { status }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    };
    const place = { scanId, snapshotId: snapshot.id, page, contentHash: key, foundAt: this.journal.now() };
    return { snapshot, findings: findings.map((draft) => ({ ...draft, ...place, id: this.newId() })) };
  }
}
