import { err, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { readPage } from '@app/pages';
import { authorityOf } from '../domain/page-address.js';
import type { Revisit } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import type { PageWarning, TargetFailure } from '../domain/target-failure.js';
import type { AddFoundAddresses } from './add-found-addresses.js';
import type { FindingStore } from './finding-store.port.js';
import type { LoadedPage, LoadPage } from './load-page.js';
import type { LookAtPage, LookedAtPage } from './look-at-page.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore, TargetOutcome } from './scan-store.port.js';
import { type SeenPage, type SeenPages, TRUSTED_HOURS } from './seen-pages.port.js';
import { printOf } from './triage-page.js';
import type { KeptQuestions, UnchangedPage } from './unchanged-page.js';

export interface ScanPageCommand {
  readonly targetId: string;
  /** LAST: a passing failure is final now; EARLIER: it may be tried again. */
  readonly attempt: 'EARLIER' | 'LAST';
}

/** The site did not answer for now; the page stays pending. */
export interface PageNotReady {
  readonly code: 'PAGE_NOT_READY';
  readonly detail: string;
}

/** A page that came, though it turned out to be as it was. */
interface CamePage {
  readonly loaded: LoadedPage;
  readonly links: readonly string[];
  readonly warnings: readonly PageWarning[];
}

export type PageResult = 'DONE' | 'SKIPPED' | 'FAILED' | 'ALREADY_DONE' | 'SCAN_PAUSED' | 'SCAN_ENDED';

/**
 * Looks at one page of a scan, or reads one source of addresses, and writes down what it found. Steps: fetch, decode, match, and where
 * there is a match extract, attribute, decide; then one transaction. Run twice, it writes once.
 */
export class ScanPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scans: ScanStore,
    private readonly records: { readonly findings: FindingStore; readonly seen: SeenPages },
    private readonly steps: {
      readonly load: LoadPage;
      readonly look: LookAtPage;
      readonly unfold: AddFoundAddresses;
      readonly unchanged: UnchangedPage;
    },
    private readonly journal: ScanJournal,
  ) {}

  async execute({ targetId, attempt }: ScanPageCommand): Promise<Result<PageResult, PageNotReady>> {
    const target = await this.scans.findTarget(targetId);
    if (target === undefined || target.state !== 'PENDING') return ok('ALREADY_DONE');
    const scan = await this.scans.find(target.scanId);
    if (scan === undefined || scan.state === 'CANCELED' || scan.state === 'COMPLETED') return ok('SCAN_ENDED');
    if (scan.state === 'PAUSED') return ok('SCAN_PAUSED');

    const seen = await this.remembered(target, scan.revisit);
    // a crawl needs the links of every page, so that it asks for all of it
    const asked = target.depth === undefined ? await this.steps.unchanged.askAgain(seen?.questions) : undefined;
    const loaded = await this.steps.load.execute(target, asked === undefined ? undefined : seen);
    if (!loaded.ok) {
      const { code, detail, kind } = loaded.error;
      if (kind === 'PASSING' && attempt === 'EARLIER') return err({ code: 'PAGE_NOT_READY', detail });
      return ok(await this.fail(target, code, detail));
    }
    if (loaded.value === 'UNCHANGED') return ok(await this.skip(target, seen, asked));
    if (target.kind === 'SITEMAP' || target.kind === 'FEED') return ok(await this.unfold(target, loaded.value));
    return ok(await this.look(target, loaded.value, seen));
  }

  /** Ends a page that broke the scanner on every attempt, so that its scan can complete. */
  async abandon(targetId: string): Promise<void> {
    const target = await this.scans.findTarget(targetId);
    if (target !== undefined) await this.fail(target, 'INTERNAL', 'the scanner failed on this page; see its log');
  }

  /** Ends a target without a page. */
  fail(target: ScanTarget, failure: TargetFailure, detail: string): Promise<PageResult> {
    return this.settle(target, { state: 'FAILED', failure, detail }, async () => undefined);
  }

  private async look(target: ScanTarget, loaded: LoadedPage, seen: SeenPage | undefined): Promise<PageResult> {
    const upTo = await this.steps.unchanged.latest();
    const triage = await this.steps.look.glance(loaded, 'NOW');
    const print = printOf(triage);
    const links = linksToFollow(target, loaded);
    const questions = mayBeCalledUnchanged(loaded) ? this.steps.unchanged.questionsOf(triage.text, upTo) : undefined;
    if (seen?.textPrint === print && isSame(seen.works, triage.works)) {
      return this.skip(target, seen, questions, { loaded, links, warnings: triage.warnings });
    }
    const looked = await this.steps.look.execute(target, loaded, triage);
    if (looked.kind === 'NO_TEXT') return this.fail(target, 'NO_TEXT', 'the page has no visible text');
    return this.settle(target, { state: 'DONE', warnings: looked.warnings }, async (tx) => {
      const { works } = triage;
      await this.remember(tx, target, loaded, { textPrint: print, works, lookedAt: this.journal.now() }, questions);
      await this.steps.unfold.follow(tx, target, links);
      await this.recordFindings(tx, looked);
    });
  }

  private async recordFindings(tx: Tx, { evidence }: LookedAtPage): Promise<void> {
    if (evidence === undefined) return;
    const found = await this.records.findings.record(tx, evidence.snapshot, evidence.findings);
    await this.journal.found(tx, found, evidence.worksUpTo);
  }

  /** The page is as it was: nothing new is written about it. */
  private skip(
    target: ScanTarget,
    seen: SeenPage | undefined,
    questions: KeptQuestions | undefined,
    came?: CamePage,
  ): Promise<PageResult> {
    return this.settle(target, { state: 'SKIPPED', warnings: came?.warnings ?? [] }, async (tx) => {
      if (seen === undefined) return;
      const { questions: _, ...known } = seen;
      if (came !== undefined) await this.remember(tx, target, came.loaded, seen, questions);
      else await this.records.seen.remember(tx, { ...known, ...withQuestions(questions), seenAt: this.journal.now() });
      await this.steps.unfold.follow(tx, target, came?.links ?? []);
    });
  }

  private async unfold(target: ScanTarget, loaded: LoadedPage): Promise<PageResult> {
    const found = await this.steps.unfold.read(target, loaded.bytes, loaded.url);
    if (found.kind === 'REFUSED') return this.fail(target, found.failure, found.detail);
    return this.settle(target, { state: 'DONE', warnings: loaded.warnings ?? [] }, (tx) =>
      this.steps.unfold.add(tx, target, found.entries),
    );
  }

  /** One transaction: the target's end, what came of it, and the scan's end where this was the last one. */
  private settle(target: ScanTarget, outcome: TargetOutcome, write: (tx: Tx) => Promise<void>): Promise<PageResult> {
    return this.work.run(async (tx) => {
      const { scanId } = target;
      if (!(await this.scans.settle(tx, target, outcome))) return 'ALREADY_DONE';
      await write(tx);
      if (await this.scans.completeIfDone(tx, scanId, this.journal.now())) await this.journal.completed(tx, scanId);
      return outcome.state;
    });
  }

  private async remembered({ kind, url }: ScanTarget, revisit: Revisit): Promise<SeenPage | undefined> {
    if (kind !== 'URL' || url === undefined || revisit === 'ALL') return undefined;
    const seen = await this.records.seen.find(url);
    if (seen === undefined) return undefined;
    const age = seen.lookedAt.until(this.journal.now()).total('hours');
    return age < TRUSTED_HOURS ? seen : undefined;
  }

  private async remember(
    tx: Tx,
    { kind, url }: ScanTarget,
    { headers }: LoadedPage,
    looked: Pick<SeenPage, 'textPrint' | 'works' | 'lookedAt'>,
    questions: KeptQuestions | undefined,
  ): Promise<void> {
    if (kind !== 'URL' || url === undefined) return;
    const { etag, 'last-modified': lastModified } = headers;
    const { textPrint, works, lookedAt } = looked;
    await this.records.seen.remember(tx, {
      url,
      textPrint,
      works,
      lookedAt,
      seenAt: this.journal.now(),
      ...withQuestions(questions),
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
  }
}

/** Its site needs a validator for that; and of a page that came cut off the rest was never read, which may not have changed either. */
function mayBeCalledUnchanged({ headers, warnings = [] }: LoadedPage): boolean {
  if (warnings.includes('BODY_CUT_OFF')) return false;
  return headers.etag !== undefined || headers['last-modified'] !== undefined;
}

function withQuestions(questions: KeptQuestions | undefined): { readonly questions?: KeptQuestions } {
  return questions === undefined ? {} : { questions };
}

/** WHY the works too: one that came in since may have been copied long ago. */
function isSame(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((work, at) => work === now[at]);
}

/** Addresses on the same host that a crawl goes on to. */
function linksToFollow({ depth, host }: ScanTarget, { bytes, contentType, url }: LoadedPage): readonly string[] {
  if (depth === undefined || depth === 0 || url === undefined || authorityOf(url) !== host) return [];
  const { links } = readPage(bytes, { url, ...(contentType === undefined ? {} : { contentType }) });
  const found = links.flatMap(({ href }) => URL.parse(href.trim(), url)?.href ?? []);
  return [...new Set(found.filter((address) => authorityOf(address) === host))];
}
