import { type Actor, moneyToJson, readInstant } from '@app/kernel';
import {
  CurrentActor,
  cutPage,
  decodeCursor,
  encodeCursor,
  instantField,
  PageQueryDto,
  present,
  problem,
  RequireRole,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseClocks } from '../application/case-clocks.js';
import type { ClockPlace } from '../application/clock-store.port.js';
import { RecordEvidenceDelay } from '../application/record-evidence-delay.js';
import type { CaseClock } from '../domain/case-clock.js';
import { damagesOf } from '../domain/damages.js';
import { CaseId } from '../domain/infringement-case.js';
import { CaseClocksView, caseClocksView, DueClockListView, dueClockView } from './clocks.view.js';
import { DamagesDto, questionFrom } from './damages.dto.js';
import { DamagesView, damagesView } from './damages.view.js';
import { RecordDelayDto, RecordFactDto } from './record-fact.dto.js';

/** The clocks of a case, limitation, and what may be claimed. */
@ApiTags('infringement cases')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1')
export class ClocksController {
  constructor(
    private readonly caseClocks: CaseClocks,
    private readonly recordEvidenceDelay: RecordEvidenceDelay,
  ) {}

  @Get('clocks')
  @ApiOperation({ summary: 'Clocks of all cases that nobody has stopped, the earliest end first, each with its trace' })
  @ApiOkResponse({ type: DueClockListView, description: '`Link` leads to the next page' })
  async due(
    @Query() { limit, cursor }: PageQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DueClockListView> {
    const found = await this.caseClocks.due(limit + 1, clockPlace(cursor));
    return { items: cutPage(found, limit, placeOf, request, reply).map(dueClockView) };
  }

  @Get('cases/:caseId/clocks')
  @ApiOperation({ summary: 'Clocks of a case and where limitation stands, with every run and its trace' })
  @ApiOkResponse({ type: CaseClocksView })
  @ApiNotFoundResponse({ description: 'CASE_UNKNOWN' })
  async find(@Param('caseId', UuidPipe) caseId: string): Promise<CaseClocksView> {
    const found = await this.caseClocks.execute(CaseId(caseId));
    if (found === undefined) throw problem({ code: 'CASE_UNKNOWN', caseId });
    return caseClocksView(found);
  }

  @Post('cases/:caseId/limitation-facts')
  @ApiOperation({
    summary: 'Record what bears on limitation: an acknowledgment, an earlier knowledge, an obstacle',
    description: 'Delivery of a notice, a suit and a complaint to an authority are recorded by their own steps.',
  })
  @ApiCreatedResponse({ type: CaseClocksView })
  @ApiUnprocessableEntityResponse({ description: 'LIMITATION_FACT_INVALID' })
  async record(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { kind, at, endedAt, reason }: RecordFactDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseClocksView> {
    const times = {
      at: instantField(at, '/at'),
      ...(endedAt === undefined ? {} : { endedAt: instantField(endedAt, '/endedAt') }),
    };
    const recorded = await this.caseClocks.record({ caseId: CaseId(caseId), kind, ...times, reason, actor });
    if (!recorded.ok) throw problem(recorded.error);
    return caseClocksView(recorded.value);
  }

  @Post('cases/:caseId/evidence-delays')
  @ApiOperation({
    summary: 'Record days that notarization or the like took of our time after a counter-notice',
    description:
      'They are left out of the time, up to 20 working days (法释〔2020〕9号, item 3); the clock shows both readings.',
  })
  @ApiCreatedResponse({ type: CaseClocksView })
  @ApiConflictResponse({ description: 'EVIDENCE_DELAY_REFUSED: no such time runs, or more than one' })
  @ApiUnprocessableEntityResponse({ description: 'EVIDENCE_DELAY_INVALID' })
  async delay(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { from, to, reason, counterNoticeId }: RecordDelayDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseClocksView> {
    const recorded = await this.recordEvidenceDelay.execute({
      caseId: CaseId(caseId),
      from,
      to,
      reason,
      actor,
      ...present('counterNoticeId', counterNoticeId),
    });
    if (!recorded.ok) throw problem(recorded.error);
    return this.find(caseId);
  }

  @Post('damages')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What may be claimed under article 54 of the PRC Copyright Law, by every reading that is open',
    description: 'Amounts in fen. Nothing is stored.',
  })
  @ApiOkResponse({ type: DamagesView })
  @ApiUnprocessableEntityResponse({ description: 'DAMAGES_INVALID' })
  damages(@Body() asked: DamagesDto): DamagesView {
    const computed = damagesOf(questionFrom(asked));
    if (!computed.ok) throw problem(computed.error);
    return damagesView(computed.value, moneyToJson);
  }
}

function placeOf({ endsAt, caseId, code, subjectId }: CaseClock): string {
  return encodeCursor([endsAt.toString(), caseId, code, subjectId]);
}

/** @throws ProblemException CURSOR_INVALID */
function clockPlace(cursor: string | undefined): ClockPlace | undefined {
  const parts = decodeCursor(cursor, 4);
  if (parts === undefined) return undefined;
  const [ends = '', caseId = '', code = '', subjectId = ''] = parts;
  const isPlace = /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z$/.test(ends) && isUUID(caseId) && isUUID(subjectId);
  if (!isPlace || !/^[A-Z_]{1,64}$/.test(code)) throw problem({ code: 'CURSOR_INVALID' });
  const endsAt = readInstant(ends);
  if (endsAt === undefined) throw problem({ code: 'CURSOR_INVALID' });
  return { endsAt, caseId, code, subjectId };
}
