import type { Actor } from '@app/kernel';
import { PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { CurrentActor, decodeCursor, encodeCursor, nextLink, problem, SETTINGS, type Settings } from '@app/platform';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ListReprintableWorks } from '../application/list-reprintable-works.js';
import type { FeedPosition } from '../domain/feed-order.js';
import { type JsonFeed, jsonFeed } from '../domain/json-feed.js';
import { FeedQueryDto } from './feed-query.dto.js';

const FORMATS = ['json'] as const;

/** What a partner's newsroom reads by machine. Made for one partner at one instant: no shared cache may keep it. */
@ApiTags('feeds')
@ApiBearerAuth()
@Controller('api/v1/feeds')
export class FeedsController {
  constructor(
    private readonly listReprintable: ListReprintableWorks,
    @Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':format')
  @ApiOperation({ summary: 'Works you may reprint right now, newest first, each with its credit line (JSON Feed 1.1)' })
  @ApiParam({ name: 'format', enum: FORMATS })
  @ApiOkResponse({ description: 'application/feed+json; the next page is `next_url` and the Link header' })
  @ApiForbiddenResponse({ description: 'FEED_FOR_PARTNERS' })
  @ApiNotFoundResponse({ description: 'FEED_FORMAT_UNKNOWN' })
  async feed(
    @Param('format') format: string,
    @Query() { limit, cursor }: FeedQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonFeed> {
    if (!FORMATS.some((known) => known === format))
      throw problem({ code: 'FEED_FORMAT_UNKNOWN', format, expected: FORMATS.join(', ') });
    const page = await this.listReprintable.execute(actor, limit, positionIn(cursor));
    if (!page.ok) throw problem(page.error);
    const { items, next } = page.value;
    const { publicUrl } = this.settings;
    const link = next && nextLink(request.url, encodeCursor([next.versionCreated.toString(), next.workId]));
    if (link !== undefined) void reply.header('link', link);
    void reply
      .header('content-type', 'application/feed+json; charset=utf-8')
      .header('cache-control', 'private, no-cache');
    const nextPath = link === undefined ? undefined : /^<([^>]+)>/u.exec(link)?.[1];
    return jsonFeed(
      {
        title: nameOf(this.profile.names),
        description: 'Works licensed to you for reprint at this moment. Print the credit line as given.',
        homePageUrl: publicUrl,
        feedUrl: `${publicUrl}/api/v1/feeds/json`,
        ...(nextPath === undefined ? {} : { nextUrl: publicUrl + nextPath }),
        author: nameOf(this.profile.rightsHolder.names),
      },
      items,
    );
  }
}

/** The first name of the profile is the publisher's own. */
function nameOf(names: Readonly<Record<string, string>>): string {
  return Object.values(names)[0] ?? '';
}

function positionIn(cursor: string | undefined): FeedPosition | undefined {
  const key = decodeCursor(cursor, 2);
  if (key === undefined) return undefined;
  const [created = '', workId = ''] = key;
  try {
    return { versionCreated: Temporal.Instant.from(created), workId };
  } catch {
    throw problem({ code: 'CURSOR_INVALID', detail: 'Take the cursor from the Link header of the previous page' });
  }
}
