import type { Highlight } from '@app/works';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CatalogueItem, CataloguePage } from '../application/search-catalogue.js';

class HighlightsView {
  @ApiProperty({ description: '`[start, end)` in UTF-16 units' }) readonly title!: readonly Highlight[];
  @ApiProperty({ description: '`[start, end)` in UTF-16 units' }) readonly excerpt!: readonly Highlight[];
}

class MayIView {
  @ApiProperty({ enum: ['PERMITTED', 'PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] }) readonly verdict!: string;
  @ApiProperty({ type: [String], description: 'Codes of the reasons' }) readonly reasons!: readonly string[];
  @ApiPropertyOptional({ format: 'uuid' }) readonly licenseId?: string;
}

/** A work of the catalogue: what anybody may read of it. */
export class CatalogueItemView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty({ format: 'uri', description: 'Its public page' }) readonly page!: string;
  @ApiProperty({ description: 'BCP 47' }) readonly language!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly excerpt!: string;
  @ApiProperty({ enum: ['OWN', 'THIRD_PARTY', 'UNKNOWN'] }) readonly origin!: string;
  @ApiPropertyOptional({ description: 'Whom to ask about a THIRD_PARTY work' }) readonly source?: string;
  @ApiPropertyOptional() readonly section?: string;
  @ApiProperty({ format: 'date-time' }) readonly versionCreated!: string;
  @ApiPropertyOptional({ description: 'Of what is not usable; only the publisher’s people see it' })
  readonly pubStatus?: string;
  @ApiProperty({ type: HighlightsView }) readonly highlights!: HighlightsView;
  @ApiPropertyOptional({ type: MayIView, description: 'For partners: whether they may reprint it now' })
  readonly mayI?: MayIView;
}

class FacetCountView {
  @ApiProperty() readonly value!: string;
  @ApiPropertyOptional() readonly name?: string;
  @ApiProperty() readonly works!: number;
}

class FacetsView {
  @ApiProperty({ description: 'Matches counted: the newest' }) readonly counted!: number;
  @ApiProperty({ description: 'Whether they are all there are' }) readonly isComplete!: boolean;
  @ApiProperty({ type: [FacetCountView] }) readonly languages!: readonly FacetCountView[];
  @ApiProperty({ type: [FacetCountView] }) readonly origins!: readonly FacetCountView[];
  @ApiProperty({ type: [FacetCountView] }) readonly sections!: readonly FacetCountView[];
  @ApiProperty({ type: [FacetCountView] }) readonly months!: readonly FacetCountView[];
  @ApiProperty({ type: [FacetCountView] }) readonly products!: readonly FacetCountView[];
  @ApiProperty({ type: [FacetCountView], description: 'May I? Of the works of this page, for partners' })
  readonly mayI!: readonly FacetCountView[];
}

export class CataloguePageView {
  @ApiProperty({ type: [CatalogueItemView] }) readonly items!: readonly CatalogueItemView[];
  @ApiPropertyOptional({ type: FacetsView }) readonly facets?: FacetsView;
  @ApiPropertyOptional({ description: 'What was looked for instead: no work has the words as typed' })
  readonly correctedTo?: string;
}

/** @param publicUrl origin of the service */
export function cataloguePageView({ items, facets, correctedTo }: CataloguePage, publicUrl: string): CataloguePageView {
  return {
    items: items.map((item) => itemView(item, publicUrl)),
    ...(facets === undefined ? {} : { facets: { ...facets, mayI: verdictsOf(items) } }),
    ...(correctedTo === undefined ? {} : { correctedTo }),
  };
}

function itemView({ work, excerpt, highlights, mayI }: CatalogueItem, publicUrl: string): CatalogueItemView {
  const { id, uri, language, title, origin, source, category, versionCreated, pubStatus } = work;
  return {
    id,
    uri,
    page: `${publicUrl}/works/${id}`,
    language,
    title,
    excerpt,
    origin,
    ...(source === undefined ? {} : { source }),
    ...(category === undefined ? {} : { section: category }),
    versionCreated: versionCreated.toString(),
    ...(pubStatus === 'usable' ? {} : { pubStatus }),
    highlights,
    ...(mayI === undefined ? {} : { mayI: mayIView(mayI) }),
  };
}

function mayIView({ verdict, reasons, licenseId }: NonNullable<CatalogueItem['mayI']>): MayIView {
  return {
    verdict,
    reasons: [...new Set(reasons.map(({ code }) => code))],
    ...(licenseId === undefined ? {} : { licenseId }),
  };
}

function verdictsOf(items: readonly CatalogueItem[]): readonly FacetCountView[] {
  const by = Map.groupBy(items, ({ mayI }) => mayI?.verdict);
  return [...by].flatMap(([value, found]) => (value === undefined ? [] : [{ value, works: found.length }]));
}
