import type { Actor } from '@app/kernel';
import { CurrentActor, nextLink, Public, problem, RequireRole, SETTINGS, type Settings } from '@app/platform';
import { IndexWorks } from '@app/works';
import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SearchCatalogue } from '../application/search-catalogue.js';
import { CataloguePageView, cataloguePageView } from './catalogue.view.js';
import { CatalogueQueryDto } from './catalogue-query.dto.js';
import { facetsOf } from './facets-of.js';
import { IndexProgressView, indexProgressView } from './index-progress.view.js';
import { searchCursor, searchPlaceIn } from './search-cursor.js';

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueController {
  private readonly publicUrl: string;

  constructor(
    private readonly search: SearchCatalogue,
    private readonly index: IndexWorks,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.publicUrl = publicUrl;
  }

  @Get()
  @Public()
  @ApiBearerAuth()
  @ApiOperation({
    summary:
      'Search: words, "phrases", -exclusions; headlines first, newest first; the next page is in the Link header',
    description:
      'Partners see what their products find, everybody else what is publicly listed, the publisher’s people everything. ' +
      'A page may be short of items and yet have a next one.',
  })
  @ApiOkResponse({ type: CataloguePageView })
  @ApiResponse({ status: 422, description: 'SEARCH_QUERY_INVALID' })
  async find(
    @Query() query: CatalogueQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CataloguePageView> {
    const { q, productId, scope, order, limit, cursor } = query;
    const after = searchPlaceIn(cursor);
    const found = await this.search.execute({
      actor,
      facets: facetsOf(query),
      isPublic: scope === 'PUBLIC',
      order,
      limit,
      withFacets: query.facets === 'true',
      ...(q === undefined ? {} : { q }),
      ...(productId === undefined ? {} : { productId }),
      ...(after === undefined ? {} : { after }),
    });
    if (!found.ok) throw problem(found.error);
    const { next } = found.value;
    if (next !== undefined) void reply.header('link', nextLink(request.url, searchCursor(next)));
    return cataloguePageView(found.value, this.publicUrl);
  }

  @Get('index')
  @ApiBearerAuth()
  @RequireRole('DESK', 'LEGAL', 'ADMIN')
  @ApiOperation({ summary: 'How far the search index has come' })
  @ApiOkResponse({ type: IndexProgressView })
  async progress(): Promise<IndexProgressView> {
    return indexProgressView(await this.index.progress());
  }

  @Post('index/rebuilds')
  @HttpCode(202)
  @ApiBearerAuth()
  @RequireRole('ADMIN')
  @ApiOperation({ summary: 'Makes the search index anew, in the background; it goes on answering meanwhile' })
  @ApiResponse({ status: 202, type: IndexProgressView })
  async rebuild(): Promise<IndexProgressView> {
    await this.index.rebuild();
    return indexProgressView(await this.index.progress());
  }
}
