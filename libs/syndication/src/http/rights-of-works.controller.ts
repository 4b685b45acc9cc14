import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { FindLicenses, LicenseId } from '@app/licensing';
import { CurrentActor, Public, problem, RequireScope, UuidPipe } from '@app/platform';
import { FindWorks, isReleased, type Work } from '@app/works';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { StateRights } from '../application/state-rights.js';
import type { RightsStatement } from '../domain/rights/rights-statement.js';
import { rightsHeaders } from '../formats/rights/links.js';
import { RSL_TYPE } from '../formats/rights/rsl.js';
import { chosenType, RIGHTS_TYPES, represented } from './rights-representation.js';

const A_WHILE = 'public, max-age=300';

/** Permanent addresses of policies: what is offered of a work to everybody, and what a license grants its licensee. */
@ApiTags('rights')
@Controller('rights')
export class RightsOfWorksController {
  constructor(
    private readonly rights: StateRights,
    private readonly works: FindWorks,
    private readonly licenses: FindLicenses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('site')
  @Public()
  @ApiOperation({ summary: 'What is offered of everything here: ODRL 2.2 in JSON-LD or RSL 1.0, by `Accept`' })
  @ApiProduces(...RIGHTS_TYPES)
  @ApiOkResponse({ description: 'The policy that `tdm-policy` of TDMRep names' })
  site(@Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): string {
    return answer(reply, this.rights.forSite(), chosenType(accept), A_WHILE);
  }

  @Get('works/:workId')
  @Public()
  @ApiOperation({ summary: 'What is offered of a work: ODRL 2.2 in JSON-LD or RSL 1.0, by `Accept`' })
  @ApiProduces(...RIGHTS_TYPES)
  @ApiOkResponse({ description: 'An Offer; of a work that is not ours it forbids every use as far as we have a say' })
  @ApiNotFoundResponse({ description: 'NOT_FOUND' })
  async work(
    @Param('workId', UuidPipe) workId: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answer(reply, this.rights.forWork(await this.shown(workId)), chosenType(accept), A_WHILE);
  }

  @Get('works/:workId/rsl.xml')
  @Public()
  @ApiOperation({ summary: 'What is offered of a work to machines, as RSL 1.0' })
  @ApiProduces(RSL_TYPE)
  @ApiNotFoundResponse({ description: 'NOT_FOUND' })
  async rsl(
    @Param('workId', UuidPipe) workId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answer(reply, this.rights.forWork(await this.shown(workId)), RSL_TYPE, A_WHILE);
  }

  @Get('licenses/:licenseId')
  @ApiBearerAuth()
  @RequireScope('licenses:read')
  @ApiOperation({ summary: 'What a license of yours grants now of a work, the first where none is named' })
  @ApiProduces(...RIGHTS_TYPES)
  @ApiOkResponse({ description: 'An Agreement; while the license gives nothing its permissions have ended' })
  @ApiNotFoundResponse({ description: 'LICENSE_UNKNOWN, NOT_FOUND' })
  async license(
    @Param('licenseId', UuidPipe) licenseId: string,
    @Query('workId') workId: unknown,
    @Headers('accept') accept: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.licenses.execute(LicenseId(licenseId), actor);
    if (!found.ok) throw problem(found.error);
    const license = found.value;
    const id = typeof workId === 'string' ? workId : license.works[0]?.id;
    const licensed = license.works.find((work) => work.id === id);
    const [work] = licensed === undefined ? [] : await this.works.execute({ ids: [licensed.id] });
    if (work === undefined) throw problem({ code: 'NOT_FOUND', detail: 'The license is not about this work' });
    return answer(reply, this.rights.forLicense(license, work), chosenType(accept), 'private, no-store');
  }

  /**
   * Nothing is said of a work that is withheld, under embargo or killed: not even that it is there. An earlier version is
   * shown where the newest is too, and ours.
   */
  private async shown(workId: string): Promise<Work> {
    const now = this.clock.now();
    const [work] = await this.works.execute({ ids: [workId] });
    if (work === undefined || !isReleased(work, now)) throw problem({ code: 'NOT_FOUND', workId });
    if (work.isCurrent) return work;
    const [newest] = await this.works.execute({ uris: [work.uri] });
    if (newest?.origin !== 'OWN' || !isReleased(newest, now)) throw problem({ code: 'NOT_FOUND', workId });
    return work;
  }
}

function answer(
  reply: FastifyReply,
  statement: RightsStatement,
  type: ReturnType<typeof chosenType>,
  caching: string,
): string {
  const { mediaType, body } = represented(statement, type);
  const { link = '', ...tdm } = rightsHeaders(statement);
  void reply.headers({ vary: 'accept', 'cache-control': caching, link, ...tdm }).type(mediaType);
  return body;
}
