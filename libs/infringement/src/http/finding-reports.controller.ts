import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReportFinding } from '../application/report-finding.js';
import { ReportFindingDto } from './report.dto.js';
import { ReceiptView, receiptView } from './report.view.js';

/** What a scan found, taken up by a person. */
@ApiTags('infringement reports')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1/findings')
export class FindingReportsController {
  constructor(private readonly reportFinding: ReportFinding) {}

  @Post(':findingId/reports')
  @ApiOperation({ summary: 'Report what a scan found' })
  @ApiCreatedResponse({ type: ReceiptView })
  @ApiOkResponse({ type: ReceiptView, description: 'The same was reported before' })
  @ApiNotFoundResponse({ description: 'FINDING_UNKNOWN' })
  @ApiUnprocessableEntityResponse({ description: 'FINDING_NOT_REPORTABLE: its verdict pursues nothing' })
  async report(
    @Param('findingId', UuidPipe) findingId: string,
    @Body() { ...written }: ReportFindingDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptView> {
    const received = await this.reportFinding.execute({ ...written, findingId, actor });
    if (!received.ok) throw problem(received.error);
    const { report, outcome } = received.value;
    void reply.status(outcome === 'NEW' ? 201 : 200).header('location', `/api/v1/reports/${report.id}`);
    return receiptView(received.value);
  }
}
