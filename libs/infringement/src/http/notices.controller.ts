import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, instantField, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApproveNotice } from '../application/approve-notice.js';
import { FileCounterNotice } from '../application/file-counter-notice.js';
import { PrepareNotice } from '../application/prepare-notice.js';
import { ReadNotices } from '../application/read-notices.js';
import { RecordDelivery } from '../application/record-delivery.js';
import { ServeNotice } from '../application/serve-notice.js';
import { CaseId } from '../domain/infringement-case.js';
import { missingElements, type Notice, NoticeId } from '../domain/notice.js';
import { FileCounterNoticeDto, PrepareNoticeDto, RecordDeliveryDto, WriteNoticeDto } from './notice.dto.js';
import { CounterNoticeView, counterNoticeView, NoticeListView, NoticeView, noticeView } from './notice.view.js';

/** Notices of infringement: written by one person, approved by another, and held back by everything that speaks against them. */
@ApiTags('notices')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1')
export class NoticesController {
  constructor(
    private readonly prepareNotice: PrepareNotice,
    private readonly approveNotice: ApproveNotice,
    private readonly serveNotice: ServeNotice,
    private readonly recordDelivery: RecordDelivery,
    private readonly fileCounterNotice: FileCounterNotice,
    private readonly readNotices: ReadNotices,
  ) {}

  @Post('cases/:caseId/notices')
  @ApiOperation({
    summary: 'Write a notice for a confirmed infringement; what the law asks for and it lacks is listed',
  })
  @ApiCreatedResponse({ type: NoticeView })
  @ApiConflictResponse({ description: 'STATE_REFUSED: the case is not where a notice may go out' })
  async prepare(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { regime, language, ...written }: PrepareNoticeDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const prepared = await this.prepareNotice.execute({ caseId: CaseId(caseId), regime, language, written, actor });
    if (!prepared.ok) throw problem(prepared.error);
    void reply.header('location', `/api/v1/notices/${prepared.value.id}`);
    return shown(prepared.value, reply);
  }

  @Get('cases/:caseId/notices')
  @ApiOperation({ summary: 'Notices of a case, the first one first' })
  @ApiOkResponse({ type: NoticeListView })
  async ofCase(@Param('caseId', UuidPipe) caseId: string): Promise<NoticeListView> {
    return { items: (await this.readNotices.ofCase(caseId)).map(noticeView) };
  }

  @Get('notices/:noticeId')
  @ApiOperation({ summary: 'One notice' })
  @ApiOkResponse({ type: NoticeView })
  @ApiNotFoundResponse({ description: 'NOTICE_UNKNOWN' })
  async find(
    @Param('noticeId', UuidPipe) noticeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const found = await this.readNotices.one(NoticeId(noticeId));
    if (found === undefined) throw problem({ code: 'NOTICE_UNKNOWN', noticeId });
    return shown(found.notice, reply);
  }

  @Put('notices/:noticeId')
  @ApiOperation({ summary: 'Write a notice anew that has not left; an approval of the old words is void' })
  @ApiOkResponse({ type: NoticeView })
  async revise(
    @Param('noticeId', UuidPipe) noticeId: string,
    @SeenVersion('notice') seenVersion: number,
    @Body() { ...written }: WriteNoticeDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const command = { noticeId: NoticeId(noticeId), seenVersion, written, actor };
    const revised = await this.prepareNotice.revise(command);
    if (!revised.ok) throw problem(revised.error);
    return shown(revised.value, reply);
  }

  @Get('notices/:noticeId/text')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'The text for an e-mail or a form: as it went out, or as it would now' })
  async text(@Param('noticeId', UuidPipe) noticeId: string): Promise<string> {
    const text = await this.readNotices.text(NoticeId(noticeId));
    if (text === undefined) throw problem({ code: 'NOTICE_UNKNOWN', noticeId });
    return text;
  }

  @Get('notices/:noticeId/pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The PDF: as it went out, or as it would now' })
  async pdf(@Param('noticeId', UuidPipe) noticeId: string): Promise<StreamableFile> {
    const pdf = await this.readNotices.pdf(NoticeId(noticeId));
    if (pdf === undefined) throw problem({ code: 'NOTICE_UNKNOWN', noticeId });
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'inline; filename="notice.pdf"' });
  }

  @Post('notices/:noticeId/approvals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stand for a notice that somebody else wrote' })
  @ApiOkResponse({ type: NoticeView })
  @ApiConflictResponse({ description: 'NOTICE_BLOCKED with everything in its way, APPROVAL_BY_SAME_PERSON' })
  @ApiUnprocessableEntityResponse({ description: 'NOTICE_INCOMPLETE with each missing element' })
  async approve(
    @Param('noticeId', UuidPipe) noticeId: string,
    @SeenVersion('notice') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const command = { noticeId: NoticeId(noticeId), seenVersion, actor };
    const approved = await this.approveNotice.execute(command);
    if (!approved.ok) throw problem(approved.error);
    return shown(approved.value, reply);
  }

  @Post('notices/:noticeId/withdrawals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a notice that has not left' })
  @ApiOkResponse({ type: NoticeView })
  async withdraw(
    @Param('noticeId', UuidPipe) noticeId: string,
    @SeenVersion('notice') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const command = { noticeId: NoticeId(noticeId), seenVersion, actor };
    const withdrawn = await this.approveNotice.withdraw(command);
    if (!withdrawn.ok) throw problem(withdrawn.error);
    return shown(withdrawn.value, reply);
  }

  @Post('notices/:noticeId/servings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let an approved notice leave; everything that could hold it back is asked again' })
  @ApiOkResponse({ type: NoticeView })
  @ApiConflictResponse({ description: 'NOTICE_BLOCKED with everything in its way, STATE_REFUSED' })
  async serve(
    @Param('noticeId', UuidPipe) noticeId: string,
    @SeenVersion('notice') seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const command = { noticeId: NoticeId(noticeId), seenVersion, actor };
    const served = await this.serveNotice.execute(command);
    if (!served.ok) throw problem(served.error);
    return shown(served.value, reply);
  }

  @Post('notices/:noticeId/deliveries')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that a notice arrived, which interrupts limitation, or came back' })
  @ApiOkResponse({ type: NoticeView })
  @ApiUnprocessableEntityResponse({ description: 'DELIVERY_INVALID: before it was sent, or still to come' })
  async deliver(
    @Param('noticeId', UuidPipe) noticeId: string,
    @SeenVersion('notice') seenVersion: number,
    @Body() { arrivedAt, ...delivery }: RecordDeliveryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const when = instantField(arrivedAt, '/arrivedAt');
    const notice = { noticeId: NoticeId(noticeId), seenVersion };
    const recorded = await this.recordDelivery.execute({ ...notice, ...delivery, arrivedAt: when, actor });
    if (!recorded.ok) throw problem(recorded.error);
    return shown(recorded.value, reply);
  }

  @Post('notices/:noticeId/counter-notices')
  @ApiOperation({ summary: 'Put a counter-notice on file; its clocks start with its arrival' })
  @ApiCreatedResponse({ type: CounterNoticeView })
  async counter(
    @Param('noticeId', UuidPipe) noticeId: string,
    @Body() { receivedAt, given, statement }: FileCounterNoticeDto,
    @CurrentActor() actor: Actor,
  ): Promise<CounterNoticeView> {
    const when = instantField(receivedAt, '/receivedAt');
    const command = { noticeId: NoticeId(noticeId), receivedAt: when, given, statement, actor };
    const filed = await this.fileCounterNotice.execute(command);
    if (!filed.ok) throw problem(filed.error);
    return counterNoticeView(filed.value);
  }
}

function shown(notice: Notice, reply: FastifyReply): NoticeView {
  void reply.header('etag', etagOf(notice.version));
  return noticeView({ notice, missing: missingElements(notice.regime, notice.content) });
}
