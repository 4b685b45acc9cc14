import type { Actor } from '@app/kernel';
import {
  AddressLimited,
  CurrentActor,
  etagOf,
  Public,
  pageOf,
  placeFrom,
  problem,
  RequireRole,
  SeenVersion,
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
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DismissReport } from '../application/dismiss-report.js';
import { FileReport } from '../application/file-report.js';
import { OpenCase } from '../application/open-case.js';
import { ReadReports } from '../application/read-reports.js';
import { ReportCertificate } from '../application/report-certificate.js';
import { ReportId } from '../domain/report.js';
import { CaseView, caseView } from './case.view.js';
import { ListReportsDto } from './list-queries.dto.js';
import { DismissReportDto, FileReportDto, OpenCaseDto, ReportCertificateDto } from './report.dto.js';
import {
  ReceiptView,
  ReportFileView,
  ReportListView,
  ReportView,
  receiptView,
  reportFileView,
  reportView,
} from './report.view.js';

/** Reports of false agents, unauthorized sales and uses, and breaches of license. */
@ApiTags('infringement reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly fileReport: FileReport,
    private readonly reportCertificate: ReportCertificate,
    private readonly readReports: ReadReports,
    private readonly openCase: OpenCase,
    private readonly dismissReport: DismissReport,
  ) {}

  @Public()
  @AddressLimited()
  @Post()
  @ApiOperation({ summary: 'Report an infringement; anybody may' })
  @ApiCreatedResponse({ type: ReceiptView })
  @ApiOkResponse({ type: ReceiptView, description: 'The same was reported before: your word was added' })
  @ApiUnprocessableEntityResponse({ description: 'REPORT_INCOMPLETE, REPORT_ADDRESS_INVALID, WORK_UNKNOWN' })
  async file(
    @Body() { ...written }: FileReportDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptView> {
    const received = await this.fileReport.execute({ ...written, actor });
    if (!received.ok) throw problem(received.error);
    void reply.status(received.value.outcome === 'NEW' ? 201 : 200);
    return receiptView(received.value);
  }

  @Public()
  @Post('certificates')
  @ApiOperation({ summary: 'Report a certificate that does not hold; it is checked anew, and anybody may' })
  @ApiCreatedResponse({ type: ReceiptView })
  @ApiOkResponse({ type: ReceiptView, description: 'The same was reported before: your word was added' })
  @ApiUnprocessableEntityResponse({ description: 'CERTIFICATE_HOLDS, REPORT_INCOMPLETE, REPORT_ADDRESS_INVALID' })
  async certificate(
    @Body() { ...presented }: ReportCertificateDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptView> {
    const received = await this.reportCertificate.execute({ ...presented, actor });
    if (!received.ok) throw problem(received.error);
    void reply.status(received.value.outcome === 'NEW' ? 201 : 200);
    return receiptView(received.value);
  }

  @ApiBearerAuth()
  @RequireRole('LEGAL')
  @Get()
  @ApiOperation({ summary: 'Reports in order of receipt' })
  @ApiOkResponse({ type: ReportListView, description: '`Link` leads to the next page' })
  async list(
    @Query() { state, limit, cursor }: ListReportsDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportListView> {
    const found = await this.readReports.execute(state === undefined ? {} : { state }, limit + 1, placeFrom(cursor));
    return { items: pageOf(found, limit, request, reply).map(reportView) };
  }

  @ApiBearerAuth()
  @RequireRole('LEGAL')
  @Get(':reportId')
  @ApiOperation({ summary: 'One report with everybody who filed it' })
  @ApiOkResponse({ type: ReportFileView })
  @ApiNotFoundResponse({ description: 'REPORT_UNKNOWN' })
  async find(
    @Param('reportId', UuidPipe) reportId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportFileView> {
    const file = await this.readReports.one(ReportId(reportId));
    if (file === undefined) throw problem({ code: 'REPORT_UNKNOWN', reportId });
    void reply.header('etag', etagOf(file.report.version));
    return reportFileView(file);
  }

  @ApiBearerAuth()
  @RequireRole('LEGAL')
  @Post(':reportId/cases')
  @ApiOperation({ summary: 'Make a case out of a report; the license is checked anew' })
  @ApiCreatedResponse({ type: CaseView })
  @ApiConflictResponse({ description: 'STATE_REFUSED: it was decided before' })
  async open(
    @Param('reportId', UuidPipe) reportId: string,
    @SeenVersion('report') seenVersion: number,
    @Body() { reason }: OpenCaseDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const command = { reportId: ReportId(reportId), seenVersion, reason, actor };
    const opened = await this.openCase.execute(command);
    if (!opened.ok) throw problem(opened.error);
    void reply.headers({ location: `/api/v1/cases/${opened.value.id}`, etag: etagOf(opened.value.version) });
    return caseView(opened.value);
  }

  @ApiBearerAuth()
  @RequireRole('LEGAL')
  @Post(':reportId/dismissals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dismiss a report' })
  @ApiOkResponse({ type: ReportView })
  @ApiConflictResponse({ description: 'STATE_REFUSED: it was decided before' })
  async dismiss(
    @Param('reportId', UuidPipe) reportId: string,
    @SeenVersion('report') seenVersion: number,
    @Body() { ground, reason }: DismissReportDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const command = { reportId: ReportId(reportId), seenVersion, ground, reason, actor };
    const dismissed = await this.dismissReport.execute(command);
    if (!dismissed.ok) throw problem(dismissed.error);
    void reply.header('etag', etagOf(dismissed.value.version));
    return reportView(dismissed.value);
  }
}
