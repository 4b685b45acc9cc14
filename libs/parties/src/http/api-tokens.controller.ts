import { type Actor, CLOCK, type Clock } from '@app/kernel';
import {
  CurrentActor,
  instantField,
  PageQueryDto,
  pageOf,
  problem,
  RequireRole,
  SecretAnswer,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueApiToken, type IssuedApiToken } from '../application/issue-api-token.js';
import { ListApiTokens } from '../application/list-api-tokens.js';
import { RevokeApiToken } from '../application/revoke-api-token.js';
import { RotateApiToken } from '../application/rotate-api-token.js';
import { IssueApiTokenDto, RotateApiTokenDto } from './api-token.dto.js';
import { ApiTokenListView, apiTokenView, IssuedApiTokenView, issuedApiTokenView } from './api-token.view.js';
import { listQuery } from './list-query.js';

/** Tokens of machines, made by people who manage a company's people. */
@ApiTags('machines')
@ApiBearerAuth()
@RequireRole('ADMIN', 'PARTNER_ADMIN')
@Controller('api/v1/api-tokens')
export class ApiTokensController {
  constructor(
    private readonly issueToken: IssueApiToken,
    private readonly rotateToken: RotateApiToken,
    private readonly revokeToken: RevokeApiToken,
    private readonly listTokens: ListApiTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @SecretAnswer()
  @ApiOperation({ summary: 'Make an API token for a machine; the token is shown this once' })
  @ApiCreatedResponse({ type: IssuedApiTokenView })
  @ApiUnprocessableEntityResponse({ description: 'API_TOKEN_INVALID, with every problem by its place' })
  async issue(@Body() dto: IssueApiTokenDto, @CurrentActor() actor: Actor): Promise<IssuedApiTokenView> {
    const { partnerId = actor.partnerId, expiresAt, ipRanges = [], ...rest } = dto;
    const issued = await this.issueToken.execute({
      ...rest,
      ipRanges,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...expiryIn(expiresAt),
      actor,
    });
    if (!issued.ok) throw problem(issued.error);
    return this.issuedView(issued.value);
  }

  @Post(':tokenId/rotations')
  @SecretAnswer()
  @ApiOperation({ summary: 'Make the next token of a machine; the old one stays good for the overlap' })
  @ApiCreatedResponse({ type: IssuedApiTokenView })
  @ApiConflictResponse({ description: 'STATE_REFUSED: the old one is over already' })
  @ApiNotFoundResponse({ description: 'API_TOKEN_UNKNOWN: none, or none of yours' })
  async rotate(
    @Param('tokenId', UuidPipe) tokenId: string,
    @Body() { overlapHours, expiresAt }: RotateApiTokenDto,
    @CurrentActor() actor: Actor,
  ): Promise<IssuedApiTokenView> {
    const overlap = overlapHours === undefined ? {} : { overlapHours };
    const rotated = await this.rotateToken.execute({ tokenId, ...overlap, ...expiryIn(expiresAt), actor });
    if (!rotated.ok) throw problem(rotated.error);
    return this.issuedView(rotated.value);
  }

  @Get()
  @ApiOperation({ summary: "The company's tokens, without their secrets" })
  @ApiOkResponse({ type: ApiTokenListView })
  async list(
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiTokenListView> {
    const found = await this.listTokens.execute(actor, listQuery(limit, cursor));
    if (!found.ok) throw problem(found.error);
    const now = this.clock.now();
    return { items: pageOf(found.value, limit, request, reply).map((token) => apiTokenView(token, now)) };
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a token: refused from the next request on' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'API_TOKEN_UNKNOWN: none, or none of yours' })
  async revoke(@Param('tokenId', UuidPipe) tokenId: string, @CurrentActor() actor: Actor): Promise<void> {
    const revoked = await this.revokeToken.execute({ tokenId, actor });
    if (!revoked.ok) throw problem(revoked.error);
  }

  private issuedView({ token, secret }: IssuedApiToken): IssuedApiTokenView {
    return issuedApiTokenView(token, secret, this.clock.now());
  }
}

function expiryIn(text: string | undefined): { expiresAt?: Temporal.Instant } {
  return text === undefined ? {} : { expiresAt: instantField(text, '/expiresAt') };
}
