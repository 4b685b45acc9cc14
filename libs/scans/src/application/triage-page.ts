import { readQuickly } from '@app/pages';
import { tokenize } from '@app/text-reuse';
import { askedText } from '../domain/asked-text.js';
import { hostOf, isUnder } from '../domain/page-address.js';
import { type PageWarning, reportedWarnings } from '../domain/target-failure.js';
import { textPrint } from '../domain/text-print.js';
import type { PublisherSite } from './credit-judge.port.js';
import type { LoadedPage } from './load-page.js';
import type { Freshness, ReuseIndexPort } from './reuse-index.port.js';

/** NOTHING: no work's text and no mention of the publisher's site. LOOK: to be read whole. */
export interface Triage {
  readonly kind: 'NO_TEXT' | 'NOTHING' | 'LOOK';
  readonly warnings: readonly PageWarning[];
  /** All text of the page, in one quick pass. */
  readonly text: string;
  /** Versions of works that have text in common with it, ids in order. */
  readonly works: readonly string[];
}

/**
 * Whether a page is worth a reading: its text in one streaming pass, asked of the match index. Reading a page with its tree and its
 * styles costs ten times as much, and nearly every page of a crawl has nothing of ours.
 */
export class TriagePage {
  private readonly mentions: readonly string[];

  constructor(
    private readonly index: ReuseIndexPort,
    private readonly publisher: PublisherSite,
  ) {
    this.mentions = publisher.domains.map((domain) => domain.toLowerCase());
  }

  async execute(
    { url, contentType, bytes, warnings: known = [] }: Pick<LoadedPage, 'url' | 'contentType' | 'bytes' | 'warnings'>,
    freshness: Freshness,
  ): Promise<Triage> {
    const { text: whole, markup, isChopped, warnings: noted } = readQuickly(bytes, contentType);
    const text = askedText(whole);
    const warnings = reportedWarnings([...known, ...noted, ...(text === whole ? [] : ['TEXT_CAPPED'])]);
    const answer = (kind: Triage['kind'], works: readonly string[] = []): Triage => ({ kind, warnings, text, works });
    if (text === '') return answer('NO_TEXT');
    // The publisher's own pages are the original, not a use of it.
    if (isUnder(hostOf(url), this.publisher.domains)) return answer('NOTHING');
    const matches = await this.index.match(text, freshness);
    if (matches.length > 0) return answer('LOOK', matches.map(({ work }) => work).sort());
    return answer(isChopped || this.isMentionedIn(markup) ? 'LOOK' : 'NOTHING');
  }

  private isMentionedIn(markup: string): boolean {
    return this.mentions.some((domain) => markup.includes(domain)) || this.isShoutedIn(markup);
  }

  /** Domains know no case; nearly everybody writes them small all the same. */
  private isShoutedIn(markup: string): boolean {
    return this.mentions.some((domain) => markup.includes(domain.toUpperCase()));
  }
}

/** The same for two pages whose texts differ in markup, space and punctuation alone. */
export function printOf({ text }: Pick<Triage, 'text'>): string {
  return textPrint(tokenize(text).ids);
}

/** The print that a page kept has, as it had when it was looked at. */
export function printOfPage(bytes: Uint8Array, contentType?: string): string {
  return printOf({ text: askedText(readQuickly(bytes, contentType).text) });
}
