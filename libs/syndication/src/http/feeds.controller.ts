import { Readable } from 'node:stream';
import type { Actor, Result } from '@app/kernel';
import { CurrentActor, JoinedReads, problem } from '@app/platform';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FeedRefusal, type OpenFeed, OpenFeedOfPartner } from '../application/open-feed.js';
import { FEED_FORMAT_NAMES, FEED_FORMATS, isFeedFormat } from '../formats/feed-formats.js';
import { FeedCursors } from './feed-cursors.js';
import { FeedPages } from './feed-pages.js';
import { FeedQueryDto } from './feed-query.dto.js';
import { isUnchanged, pageName, validatorsOf } from './feed-validators.js';

/** Longest page that is written whole and kept for the next who asks. */
const KEPT_PAGE = 100;

/** What a partner's newsroom reads by machine. Made for one partner at one instant: no shared cache may keep it. */
@ApiTags('feeds')
@ApiBearerAuth()
@Controller('api/v1/feeds')
export class FeedsController {
  private readonly opened = new JoinedReads<Result<OpenFeed, FeedRefusal>>();

  constructor(
    private readonly opening: OpenFeedOfPartner,
    private readonly pages: FeedPages,
    private readonly cursors: FeedCursors,
  ) {}

  @Get(':format')
  @ApiOperation({
    summary: 'Works you may use right now, newest change first, each with credit line, terms, policy and certificate',
    description:
      'A page covers up to `limit` changes; what you may not use is left out, so it may hold fewer items, even none. ' +
      '`Link` leads on: `next` to what follows (with it nothing is passed over), `prev` to what changes from now on. ' +
      'What was withdrawn, or whose license is over, comes as a tombstone.',
  })
  @ApiParam({ name: 'format', enum: FEED_FORMAT_NAMES })
  @ApiProduces(...new Set(Object.values(FEED_FORMATS).map(({ mediaType }) => mediaType.replace(/;.*/u, ''))))
  @ApiOkResponse({ description: 'A page; with `ETag` and, where it can be told, `Last-Modified`' })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  @ApiForbiddenResponse({ description: 'FEED_FOR_PARTNERS' })
  @ApiNotFoundResponse({ description: 'FEED_FORMAT_UNKNOWN, PRODUCT_UNKNOWN' })
  @ApiGoneResponse({ description: 'CURSOR_EXPIRED' })
  async feed(
    @Param('format') format: string,
    @Query() { limit, cursor, productId }: FeedQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isFeedFormat(format))
      throw problem({ code: 'FEED_FORMAT_UNKNOWN', format, expected: FEED_FORMAT_NAMES.join(', ') });
    const reader = JSON.stringify([actor.id, actor.partnerId, productId]);
    const opened = await this.opened.read(reader, () => this.opening.execute(actor, productId));
    if (!opened.ok) throw problem(opened.error);
    const feed = opened.value;
    const range = this.cursors.read(cursor, feed.reader, feed.at);
    const name = pageName(feed, [format, limit, cursor ?? '']);
    const validators = validatorsOf(name, feed);
    void reply
      .header('etag', validators.etag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'Authorization');
    if (validators.lastModified !== undefined) void reply.header('last-modified', validators.lastModified);
    if (isUnchanged(validators, request.headers)) return void reply.status(304).send();

    void reply.header('content-type', FEED_FORMATS[format].mediaType);
    // who asks for the headers alone is sent nothing, and nothing is put on record
    if (request.method === 'HEAD') return void reply.send();

    const asked = { feed, format, limit, range, name, ...(cursor === undefined ? {} : { cursor }) };
    const { partnerId } = feed.reader;
    const who = { actor, partnerId, address: request.ip, format };
    const fetching = productId === undefined ? who : { ...who, productId };
    if (limit <= KEPT_PAGE) {
      const { body, link } = await this.pages.whole(asked, fetching);
      await reply.header('link', link).send(body);
      return;
    }
    const { link, parts } = await this.pages.streamed(asked, fetching);
    await reply.header('link', link).send(Readable.from(parts));
  }
}
