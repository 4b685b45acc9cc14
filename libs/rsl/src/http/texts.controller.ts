import { type AuthenticatedRequest, OwnCredentials, problem, SETTINGS, type Settings, UuidPipe } from '@app/platform';
import { RecordDelivery, RSL_TYPE, rightsHeaders, StateRights } from '@app/syndication';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FetchText, type OpenedText, type TextRefused } from '../application/fetch-text.js';

const LICENSE = /^License ([A-Za-z0-9._~+/-]+=*)$/iu;
const FORMAT = 'text';

/** The `error` of a challenge (RSL 1.0, section 6.3.4), by the code of our own refusal, and a sentence of plain ASCII. */
const CHALLENGES: Readonly<Partial<Record<TextRefused['code'], readonly [error: string, description: string]>>> = {
  LICENSE_TOKEN_MISSING: ['invalid_request', 'Access to this resource needs a license token'],
  LICENSE_TOKEN_INVALID: ['invalid_token', 'The license token is altered, expired, revoked or none of ours'],
  LICENSE_TOKEN_ELSEWHERE: ['insufficient_scope', 'The license token is for another work'],
  LICENSE_NEEDED: ['insufficient_scope', 'The license of this token gives nothing now'],
};

/** Texts for machines with a license: the Crawler Authorization Protocol (RSL 1.0, section 6). */
@ApiTags('rsl')
@OwnCredentials()
@Controller('texts')
export class TextsController {
  constructor(
    private readonly fetching: FetchText,
    private readonly deliveries: RecordDelivery,
    private readonly rights: StateRights,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':workId')
  @ApiOperation({
    summary: 'The whole text of a work, for a machine that shows a license token: `Authorization: License …`',
  })
  @ApiHeader({ name: 'authorization', required: false, description: 'License <token of POST /api/v1/olp/token>' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Title, text and credit line; put on record as a delivery under the license' })
  @ApiUnauthorizedResponse({ description: 'LICENSE_TOKEN_MISSING, LICENSE_TOKEN_INVALID' })
  @ApiResponse({ status: 402, description: 'LICENSE_NEEDED: suspended, revoked or over' })
  @ApiForbiddenResponse({ description: 'LICENSE_TOKEN_ELSEWHERE, TEXT_NOT_OURS' })
  @ApiNotFoundResponse({ description: 'NOT_FOUND' })
  async text(
    @Param('workId', UuidPipe) workId: string,
    @Req() request: FastifyRequest & Pick<AuthenticatedRequest, 'machine'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { authorization } = request.headers;
    const token = authorization === undefined ? undefined : (LICENSE.exec(authorization)?.[1] ?? '');
    const opened = await this.fetching.execute(workId, token, request.method === 'HEAD' ? 'LOOK' : 'TAKE');
    if (!opened.ok) throw this.refusal(opened.error, workId);
    const { clientId: tokenId, partnerId } = opened.value.token;
    request.machine = { tokenId, partnerId };
    if (request.method !== 'HEAD') await this.record(opened.value, request.ip);
    const { work, credit } = opened.value;
    void reply.headers({
      ...rightsHeaders(this.rights.forWork(work)),
      'cache-control': 'private, no-store',
      vary: 'authorization',
    });
    if (work.language !== 'und') void reply.header('content-language', work.language);
    void reply.type('text/plain; charset=utf-8');
    return `${work.title}\n\n${work.text}\n\n${credit}\n`;
  }

  private record({ actor, token, work }: OpenedText, address: string): Promise<void> {
    const { partnerId, licenseId } = token;
    return this.deliveries.ofWork(
      { actor, partnerId, address, format: FORMAT },
      { workId: work.id, licenseId, part: 'FULL' },
    );
  }

  /** With where the terms stand, and, as the protocol has it, what was wrong with the credentials. */
  private refusal(refused: TextRefused, workId: string) {
    const { publicUrl } = this.settings;
    const link = `<${publicUrl}/rights/works/${workId}/rsl.xml>; rel="license"; type="${RSL_TYPE}"`;
    const [error, description] = CHALLENGES[refused.code] ?? [];
    if (error === undefined || description === undefined) return problem(refused);
    const challenge = `License error="${error}", error_description="${description}", authorization_uri="${publicUrl}/api/v1/olp/token"`;
    return problem(refused, { 'www-authenticate': challenge, link });
  }
}
