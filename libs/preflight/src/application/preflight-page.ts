import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { type ReadPage, readPage } from '@app/pages';
import { type FindCopies, foreignFormat, hostOf, isUnder, type PublisherSite, type TriagePage } from '@app/scans';
import { type Defect, inOrder, type Light, lightOf } from '../domain/defect.js';
import { defectOf } from '../domain/find-defects.js';
import type { CheckCopies, CheckedCopy } from './check-copies.js';
import type { BroughtPage, PageBringer } from './page-bringer.port.js';
import type { PreflightRefused } from './preflight-refusals.js';
import type { AskedUse, PlannedUse, ReadAskedUse } from './read-asked-use.js';

/** A page before it is published: its HTML, or its address; the edge sees to it that there is exactly one. */
export interface PreflightCommand extends PlannedUse {
  readonly html?: string;
}

export interface Preflight {
  readonly light: Light;
  readonly outcome: 'WORKS_FOUND' | 'NO_WORK' | 'OWN_SITE';
  readonly checkedAt: Temporal.Instant;
  readonly asked: AskedUse;
  /** Address the page was fetched from. */
  readonly url?: string;
  /** Absent where the quick look at the page was enough. */
  readonly read?: ReadPage;
  readonly warnings: readonly string[];
  /** UTF-16 units of all its text. */
  readonly characters: number;
  /** The text that ranges refer to; empty where nothing was found. */
  readonly text: string;
  readonly works: readonly CheckedCopy[];
  readonly defects: readonly Defect[];
}

interface PageBytes extends Omit<BroughtPage, 'url'> {
  readonly url?: string;
}

const MARKUP = /<[a-z!?/]/iu;

/**
 * What a page would be told if it were published so: which works it has text of, whether they may be used so, whether they are credited and
 * unchanged, and what to put right. The steps and the rules are those a scan goes by afterwards. Stores nothing.
 */
export class PreflightPage {
  constructor(
    private readonly clock: Clock,
    private readonly askedUse: ReadAskedUse,
    private readonly bringer: PageBringer,
    private readonly steps: { readonly triage: TriagePage; readonly find: FindCopies; readonly check: CheckCopies },
    private readonly publisher: Pick<PublisherSite, 'domains'>,
  ) {}

  async execute(command: PreflightCommand, actor: Actor): Promise<Result<Preflight, PreflightRefused>> {
    const asked = await this.askedUse.execute(command, actor);
    if (!asked.ok) return asked;
    const loaded = await this.load(command, asked.value.sites);
    if (!loaded.ok) return loaded;
    const page = loaded.value;
    const glance = await this.steps.triage.execute(page, 'NOW');
    if (glance.kind === 'NO_TEXT') return err(emptyPage(command));
    const seen = {
      checkedAt: this.clock.now(),
      asked: asked.value,
      warnings: glance.warnings,
      characters: glance.text.length,
      ...(page.url === undefined ? {} : { url: page.url }),
    };
    // nearly every page of a site has nothing of ours, and this is all that it costs
    if (glance.kind === 'NOTHING') return ok({ ...seen, ...NOTHING, outcome: this.emptyOutcome(page.url) });
    const read = readPage(page.bytes, hintOf(page));
    const found = await this.steps.find.execute(read);
    const works = await this.steps.check.execute(read, found, asked.value, seen.checkedAt);
    if (works.length === 0) return ok({ ...seen, ...NOTHING, read, outcome: 'NO_WORK' });
    const partly = glance.warnings.map((warning) => defectOf()('PAGE_READ_IN_PART', { about: warning }));
    const defects = inOrder([...works.flatMap((work) => work.defects), ...partly]);
    return ok({ ...seen, light: lightOf(defects), outcome: 'WORKS_FOUND', read, text: found.text, works, defects });
  }

  private emptyOutcome(url: string | undefined): 'NO_WORK' | 'OWN_SITE' {
    return isUnder(hostOf(url), this.publisher.domains) ? 'OWN_SITE' : 'NO_WORK';
  }

  private async load(
    { html, url }: PreflightCommand,
    sites: readonly string[],
  ): Promise<Result<PageBytes, PreflightRefused>> {
    if (html !== undefined) {
      const expected = 'the HTML of a page';
      if (!MARKUP.test(html)) return err({ code: 'PREFLIGHT_NOT_HTML', field: 'html', expected });
      // the text is decoded already: say so, whatever the page's own meta element claims
      return ok({ bytes: new TextEncoder().encode(html), contentType: 'text/html; charset=utf-8' });
    }
    if (url === undefined) throw new Error('INVARIANT: html or url');
    const brought = await this.bringer.bring(url, sites);
    if (!brought.ok) return brought;
    const format = foreignFormat(brought.value.bytes);
    if (format === undefined) return brought;
    return err({ code: 'PREFLIGHT_NOT_HTML', field: 'url', expected: `a page; the bytes are ${format}` });
  }
}

const NOTHING = { light: 'GREEN', text: '', works: [], defects: [] } as const;

function emptyPage({ html }: PreflightCommand): PreflightRefused {
  const field = html === undefined ? 'url' : 'html';
  return { code: 'PREFLIGHT_PAGE_EMPTY', field, expected: 'a page with text that a reader sees' };
}

function hintOf({ url, contentType }: PageBytes) {
  return { ...(url === undefined ? {} : { url }), ...(contentType === undefined ? {} : { contentType }) };
}
