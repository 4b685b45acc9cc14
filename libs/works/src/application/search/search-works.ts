import type { Actor, Clock } from '@app/kernel';
import { holderOf } from '../../domain/product.js';
import type { Facet } from '../../domain/search/lexemes.js';
import type { SearchWords } from '../../domain/search/search-query.js';
import { facetCondition, productConditions, type SearchPlace, tsQuery } from '../../domain/search/ts-query.js';
import type { WorkId } from '../../domain/work.js';
import { seesEverything } from '../list-works.js';
import type { WorkSummary } from '../work-store.port.js';
import type { SpellingOfWords } from './spelling-of-words.js';
import type { Audience, HitPlace, SeenHit, WorkSearch } from './work-search.port.js';

/** `BEST`: works with all the words in the headline first, then the others. Both newest first. */
export const SEARCH_ORDERS = ['BEST', 'NEWEST'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** Where a page ends: in which of the bands of the order, and after which work of it. */
export interface SearchPlaceAfter extends HitPlace {
  readonly band: number;
}

export interface SearchCommand {
  readonly actor: Actor;
  /** Absent: all works, newest first. */
  readonly words?: SearchWords;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly productId?: string;
  /** As anybody sees the works, whoever asks. */
  readonly isPublic: boolean;
  readonly order: SearchOrder;
  readonly after?: SearchPlaceAfter;
  readonly limit: number;
  /** How many matches to look at for counts by facet; 0: none are wanted. */
  readonly counted: number;
}

export interface SearchPage {
  readonly items: readonly WorkSummary[];
  /** Absent on the last page. A page may be short of items and yet have one: what was looked at was not shown to the actor. */
  readonly next?: SearchPlaceAfter;
  /** The newest matches, for counts; the page's own are among them. */
  readonly counted: readonly SeenHit[];
  /** Whether `counted` is all that matches. */
  readonly isComplete: boolean;
  readonly audience: Audience;
  /** The words looked for in the place of those that no headline has. */
  readonly corrected?: SearchWords;
}

/** Rounds in which matches are read that the actor may not see; then the page is sent as it is. */
const ROUNDS = 6;
/** Matches read at a time after the first. */
const WIDE = 300;
/** Bands from here on are the same over with corrected words. */
const CORRECTED = 2;

/** Searches the current works that the actor may see, in bounded time, whatever their number. */
export class SearchWorks {
  constructor(
    private readonly search: WorkSearch,
    private readonly spelling: SpellingOfWords,
    private readonly clock: Clock,
  ) {}

  async execute(command: SearchCommand): Promise<SearchPage> {
    const audience = this.audienceOf(command);
    const conditions = await this.conditionsOf(command, audience);
    const nothing: Walk = { seen: [], isComplete: true };
    if (conditions === undefined) return this.page(command, audience, nothing, undefined);
    const isCorrected = (command.after?.band ?? 0) >= CORRECTED;
    if (!isCorrected) {
      const walk = await this.walk(command, audience, conditions, command.words, 0);
      const isFound = walk.seen.length > 0 || walk.stopped !== undefined || command.after !== undefined;
      if (isFound || command.words === undefined) return this.page(command, audience, walk, undefined);
    }
    const corrected = command.words && (await this.spelling.corrected(command.words));
    if (corrected === undefined) return this.page(command, audience, nothing, undefined);
    const walk = await this.walk(command, audience, conditions, corrected, CORRECTED);
    // WHY: a word that only works have which are not shown to the actor would tell of them
    const isShown = walk.seen.length > 0 || command.after !== undefined;
    return this.page(command, audience, walk, isShown ? corrected : undefined);
  }

  private audienceOf({ actor, isPublic }: SearchCommand): Audience {
    const at = this.clock.now();
    if (isPublic) return { kind: 'PUBLIC', at };
    if (seesEverything(actor)) return { kind: 'EVERYTHING' };
    const holder = holderOf(actor);
    return holder === undefined ? { kind: 'PUBLIC', at } : { kind: 'PRODUCTS_OF', holder, at };
  }

  /** @returns undefined where nothing can be found */
  private async conditionsOf({ facets }: SearchCommand, audience: Audience): Promise<readonly string[] | undefined> {
    const asked = entries(facets).map(([facet, values]) => facetCondition(facet, values));
    if (audience.kind !== 'PRODUCTS_OF') return asked;
    const held = productConditions(await this.search.heldQueries(audience.holder, audience.at));
    return held === undefined ? undefined : [...asked, ...held];
  }

  private async walk(
    { order, after, limit, counted, productId }: SearchCommand,
    audience: Audience,
    conditions: readonly string[],
    words: SearchWords | undefined,
    firstBand: number,
  ): Promise<Walk> {
    const places: readonly SearchPlace[] =
      words === undefined || order === 'NEWEST' ? ['ANYWHERE'] : ['HEADLINE', 'BODY_ONLY'];
    const enough = limit + 1;
    const most = Math.max(enough, counted);
    const seen: BandedHit[] = [];
    let rounds = 0;
    let isComplete = true;
    for (const [index, place] of places.entries()) {
      const band = firstBand + index;
      if (after !== undefined && band < after.band) continue;
      // a page is full; what is left of it is for the counts, and the newest works are enough for these
      if (seen.length >= (counted === 0 ? enough : most)) return { seen, isComplete: false };
      const query = tsQuery(words, place, conditions);
      let before: HitPlace | undefined = after?.band === band ? after : undefined;
      let isWhole = true;
      for (let isOver = false; !isOver; ) {
        const wide = rounds === 0 ? 0 : WIDE;
        const count = { least: Math.max(enough - seen.length, 1), most: Math.max(most - seen.length, wide) };
        const { hits, isLast } = await (query === ''
          ? this.search.newest(before, count.most)
          : this.search.hits(query, before, count));
        seen.push(...(await this.search.seen(hits, audience, productId)).map((hit) => ({ ...hit, band })));
        before = hits.at(-1);
        rounds += 1;
        isOver = isLast || before === undefined || seen.length >= enough;
        isWhole = isLast;
        if (!isOver && rounds >= ROUNDS && before !== undefined) {
          return { seen, isComplete: false, stopped: { ...before, band } };
        }
      }
      isComplete &&= isWhole;
    }
    return { seen, isComplete };
  }

  private async page(
    { limit, counted }: SearchCommand,
    audience: Audience,
    { seen, isComplete, stopped }: Walk,
    corrected: SearchWords | undefined,
  ): Promise<SearchPage> {
    const shown = seen.slice(0, limit);
    const last = seen.length > limit ? shown.at(-1) : undefined;
    const next = last ?? stopped;
    return {
      items: await this.search.summaries(shown.map(({ workId }) => workId)),
      ...(next === undefined ? {} : { next: { band: next.band, at: next.at, sequence: next.sequence } }),
      counted: counted === 0 ? [] : seen,
      isComplete,
      audience,
      ...(corrected === undefined ? {} : { corrected }),
    };
  }

  /** How many of the counted works each product finds that the audience knows of. */
  products(ids: readonly WorkId[], audience: Audience): ReturnType<WorkSearch['products']> {
    return audience.kind === 'PUBLIC' ? Promise.resolve([]) : this.search.products(ids, audience);
  }
}

interface BandedHit extends SeenHit {
  readonly band: number;
}

interface Walk {
  readonly seen: readonly BandedHit[];
  readonly isComplete: boolean;
  /** Where the rounds ran out. */
  readonly stopped?: HitPlace & { readonly band: number };
}

function entries(
  facets: Readonly<Partial<Record<Facet, readonly string[]>>>,
): readonly (readonly [Facet, readonly string[]])[] {
  const all = Object.entries(facets) as [Facet, readonly string[]][];
  return all.filter(([, values]) => values.length > 0);
}
