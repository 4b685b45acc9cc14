import { type Actor, type Clock, ok, type Result } from '@app/kernel';
import { DecideUse, type UseDecision } from '@app/licensing';
import {
  type Highlight,
  highlights,
  readSearch,
  type SearchOrder,
  type SearchPage,
  type SearchPlaceAfter,
  type SearchRefused,
  type SearchWords,
  SearchWorks,
  type WorkSummary,
} from '@app/works';
import { type Excerpt, excerptOf } from '../domain/excerpt.js';
import { countFacets, type FacetCounts } from '../domain/facet-counts.js';

export interface CatalogueQuery {
  readonly actor: Actor;
  /** As typed; absent: all works. */
  readonly q?: string;
  readonly facets: Readonly<Partial<Record<'language' | 'origin' | 'section' | 'month', readonly string[]>>>;
  readonly productId?: string;
  /** As anybody sees the catalogue, whoever asks. */
  readonly isPublic: boolean;
  readonly order: SearchOrder;
  readonly after?: SearchPlaceAfter;
  readonly limit: number;
  readonly withFacets: boolean;
}

export interface CatalogueItem {
  readonly work: WorkSummary;
  readonly excerpt: Excerpt;
  readonly highlights: { readonly title: readonly Highlight[]; readonly excerpt: readonly Highlight[] };
  /** Whether the partner who asks may reprint it now; for partners alone. */
  readonly mayI?: UseDecision;
}

export interface CataloguePage {
  readonly items: readonly CatalogueItem[];
  readonly next?: SearchPlaceAfter;
  readonly facets?: FacetCounts;
  /** What was looked for in the place of words that stand in no headline. */
  readonly correctedTo?: string;
}

/** Newest matches that facets are counted over. */
const COUNTED = 300;

/** Searches the catalogue: what is found, where the words stand, what there is of each kind, and whether the asker may use it. */
export class SearchCatalogue {
  constructor(
    private readonly search: SearchWorks,
    private readonly decide: DecideUse,
    private readonly clock: Clock,
    /** IANA, in which months are counted. */
    private readonly zone: string,
  ) {}

  async execute({ q, withFacets, ...query }: CatalogueQuery): Promise<Result<CataloguePage, SearchRefused>> {
    const words = q === undefined || q.trim() === '' ? undefined : readSearch(q);
    if (words?.ok === false) return words;
    const page = await this.search.execute({
      ...query,
      ...(words === undefined ? {} : { words: words.value }),
      counted: withFacets && query.after === undefined ? COUNTED : 0,
    });
    const shown = page.corrected ?? words?.value;
    const decisions = await this.decisions(query.actor, page);
    const facets = page.counted.length === 0 ? undefined : await this.facets(page);
    return ok({
      items: page.items.map((work, at) => this.item(work, shown, decisions?.[at])),
      ...(page.next === undefined ? {} : { next: page.next }),
      ...(facets === undefined ? {} : { facets }),
      ...(page.corrected === undefined ? {} : { correctedTo: textOf(page.corrected) }),
    });
  }

  private item(work: WorkSummary, words: SearchWords | undefined, mayI: UseDecision | undefined): CatalogueItem {
    const excerpt = excerptOf(work.excerpt);
    const wanted = words?.wanted ?? [];
    return {
      work,
      excerpt,
      highlights: { title: highlights(work.title, wanted), excerpt: highlights(excerpt, wanted) },
      ...(mayI === undefined ? {} : { mayI }),
    };
  }

  private async decisions({ partnerId }: Actor, { items }: SearchPage): Promise<readonly UseDecision[] | undefined> {
    if (partnerId === undefined || items.length === 0) return undefined;
    const at = this.clock.now();
    return this.decide.execute(items.map(({ id: workId }) => ({ partnerId, workId, action: 'reprint', at })));
  }

  private async facets({ counted, isComplete, audience }: SearchPage): Promise<FacetCounts> {
    const products = await this.search.products(
      counted.map(({ workId }) => workId),
      audience,
    );
    return countFacets(counted, products, { isComplete, zone: this.zone });
  }
}

function textOf({ wanted }: SearchWords): string {
  return wanted.map(({ units }) => units.join('')).join(' ');
}
