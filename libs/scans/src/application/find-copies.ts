import type { ReadPage } from '@app/pages';
import type { WorkMatch } from '@app/text-reuse';
import { askedText } from '../domain/asked-text.js';
import type { FindingFacts } from '../domain/finding-facts.js';
import { withoutEchoes } from '../domain/own-text.js';
import type { PublisherSite } from './credit-judge.port.js';
import type { ReuseIndexPort } from './reuse-index.port.js';
import { type Copy, onePerWork, originsOf, visibleText } from './seen-page.js';
import type { CatalogWorks } from './works.port.js';

/** A work that a page has text of, and what of that text may come from elsewhere. */
export interface FoundCopy extends Copy {
  readonly origins: Pick<FindingFacts['work'], 'alsoFrom' | 'explainedBy' | 'givenAs'>;
}

export interface FoundCopies {
  /** The text that page ranges refer to. */
  readonly text: string;
  /** Whether that is the main text, or everything a reader sees. */
  readonly scope: 'MAIN' | 'VISIBLE';
  /** One a work, most matched text first; echoes of others left out. */
  readonly copies: readonly FoundCopy[];
}

/** All visible text must have this much more of our text than the main text to be taken instead. */
const MAIN_ADVANTAGE = 1.02;

/** Which works a page has text of: the step that a scan and a pre-flight share. Looks only; writes nothing. */
export class FindCopies {
  constructor(
    private readonly index: ReuseIndexPort,
    private readonly works: CatalogWorks,
    private readonly publisher: Pick<PublisherSite, 'names'>,
  ) {}

  async execute(read: ReadPage): Promise<FoundCopies> {
    const { matches, text, scope } = await this.matchesOf(read.text, visibleText(read));
    const works = new Map((await this.works.byIds(matches.map(({ work }) => work))).map((work) => [work.id, work]));
    const all = matches.flatMap((match) => {
      const work = works.get(match.work);
      return work === undefined ? [] : [{ match, work }];
    });
    const kept = new Set(withoutEchoes(all.map(({ match }) => match)));
    const known = onePerWork(all.filter(({ match }) => kept.has(match)));
    return {
      text,
      scope,
      copies: known.map((copy) => ({ ...copy, origins: originsOf(copy, all, this.publisher.names) })),
    };
  }

  /**
   * The main text speaks where it holds a whole work. Else everything a reader sees is asked too (a column beside the text, a text the
   * reader of pages cut), and what has more of our text speaks.
   */
  private async matchesOf(main: string, visible: string) {
    const inMain = { matches: await this.index.match(askedText(main)), text: main, scope: 'MAIN' as const };
    if (visible === main || inMain.matches[0]?.class === 'FULL') return inMain;
    const anywhere = { matches: await this.index.match(askedText(visible)), text: visible, scope: 'VISIBLE' as const };
    return mostMatched(anywhere.matches) > mostMatched(inMain.matches) * MAIN_ADVANTAGE ? anywhere : inMain;
  }
}

function mostMatched(matches: readonly WorkMatch[]): number {
  return matches[0]?.matched ?? 0;
}
