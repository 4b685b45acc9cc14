import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Newsroom } from '../application/newsroom.port.js';
import type { WorkSummary } from '../application/work-store.port.js';
import { given } from '../domain/draft-fields.js';
import type { WorkComponent } from '../domain/work.js';
import { NEWS_TYPES, ORIGINS, PUB_STATUSES, type Work } from '../domain/work.js';

/** Beginning of the text shown to those who may not read it all; whole graphemes. */
const EXCERPT_GRAPHEMES = 120;

/** A part of a work with rights of its own. */
class ComponentView {
  @ApiProperty({ enum: NEWS_TYPES }) readonly type!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ORIGINS, description: 'Only an OWN part is licensed with the work' }) readonly origin!: string;
  @ApiPropertyOptional({ description: 'Whom to ask about a THIRD_PARTY part' }) readonly source?: string;
  @ApiPropertyOptional() readonly uri?: string;
}

/** A version of a work as the outside sees it; names as in ninjs 3.1. Instants are RFC 3339, UTC. */
export class WorkView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty({ enum: NEWS_TYPES }) readonly type!: string;
  @ApiProperty({ description: 'BCP 47' }) readonly language!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ORIGINS, description: 'Only OWN works can be licensed' }) readonly origin!: string;
  @ApiPropertyOptional({ description: 'Whom to ask about a THIRD_PARTY work' }) readonly source?: string;
  @ApiPropertyOptional({ description: 'What stands under a THIRD_PARTY work' }) readonly disclaimer?: string;
  @ApiProperty({ enum: PUB_STATUSES }) readonly pubStatus!: string;
  @ApiProperty({ format: 'date-time' }) readonly firstCreated!: string;
  @ApiProperty({ format: 'date-time' }) readonly versionCreated!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly embargoedUntil?: string;
  @ApiPropertyOptional() readonly byline?: string;
  @ApiPropertyOptional() readonly category?: string;
  @ApiPropertyOptional() readonly copyrightHolder?: string;
  @ApiPropertyOptional() readonly copyrightNotice?: string;
  @ApiPropertyOptional() readonly usageTerms?: string;
  @ApiPropertyOptional({ description: 'To the editors who receive it: what was corrected, why it was killed' })
  readonly edNote?: string;
  @ApiProperty({ description: 'Graphemes of the text without white space' }) readonly charCount!: number;
  @ApiPropertyOptional({ type: [ComponentView], description: 'Parts with rights of their own; not in lists' })
  readonly components?: readonly ComponentView[];
  @ApiProperty() readonly excerpt!: string;
  @ApiPropertyOptional({ description: 'Only for the publisher’s own people' }) readonly text?: string;
}

/** A work in a list. */
export function summaryView(work: WorkSummary, newsroom: Newsroom): WorkView {
  return { ...fieldsOf(work, newsroom), excerpt: excerptOf(work.excerpt) };
}

/** A work by itself. @param withText whether the reader may have the whole text */
export function workView(work: Work, newsroom: Newsroom, withText: boolean): WorkView {
  return {
    ...fieldsOf(work, newsroom),
    ...given('components', work.components?.map(componentView)),
    excerpt: excerptOf(work.text),
    ...given('text', withText ? work.text : undefined),
  };
}

function componentView({ type, title, origin, source, uri }: WorkComponent): ComponentView {
  return { type, title, origin, ...given('source', source), ...given('uri', uri) };
}

function fieldsOf(work: Omit<Work, 'text'>, { disclaimer }: Newsroom): Omit<WorkView, 'excerpt' | 'text'> {
  const isOthers = work.origin === 'THIRD_PARTY';
  return {
    id: work.id,
    uri: work.uri,
    version: work.version,
    type: work.type,
    language: work.language,
    title: work.title,
    origin: work.origin,
    ...given('source', work.source),
    ...given('disclaimer', isOthers ? (disclaimer[work.language] ?? disclaimer.en) : undefined),
    pubStatus: work.pubStatus,
    firstCreated: work.firstCreated.toString(),
    versionCreated: work.versionCreated.toString(),
    ...given('embargoedUntil', work.embargoedUntil?.toString()),
    ...given('byline', work.byline),
    ...given('category', work.category),
    ...given('copyrightHolder', work.copyrightHolder),
    ...given('copyrightNotice', work.copyrightNotice),
    ...given('usageTerms', work.usageTerms),
    ...given('edNote', work.edNote),
    charCount: work.charCount,
  };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function excerptOf(text: string): string {
  const start = [...graphemes.segment(text.slice(0, EXCERPT_GRAPHEMES * 8))].slice(0, EXCERPT_GRAPHEMES);
  const excerpt = start.map(({ segment }) => segment).join('');
  return excerpt.length < text.length ? `${excerpt.trimEnd()}…` : excerpt;
}
