import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AddRequestFile } from '../application/add-request-file.js';
import { AskBack } from '../application/ask-back.js';
import { ReadThread } from '../application/read-thread.js';
import { WriteComment } from '../application/write-comment.js';
import { RequestId } from '../domain/license-request.js';
import { LicenseRequestView, requestView } from './license-request.view.js';
import { CommentDto, MessageDto, RequestFileDto } from './request-talk.dto.js';
import { fileView, MessageView, messageView, RequestFileView, ThreadView, threadView } from './request-talk.view.js';

/** The talk about a request: questions and answers, comments, files. What is internal never reaches a partner. */
@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/license-requests/:requestId')
export class RequestTalkController {
  constructor(
    private readonly askBack: AskBack,
    private readonly writeComment: WriteComment,
    private readonly addFile: AddRequestFile,
    private readonly readThread: ReadThread,
  ) {}

  @Get('thread')
  @ApiOperation({ summary: 'Messages, files, counter-offers and quotes of a request, each oldest first' })
  @ApiOkResponse({ type: ThreadView })
  async thread(@Param('requestId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<ThreadView> {
    const thread = await this.readThread.execute(RequestId(id), actor);
    if (!thread.ok) throw problem(thread.error);
    return threadView(thread.value);
  }

  @Post('information-requests')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Ask the partner for what is missing; the request waits for the answer' })
  @ApiOkResponse({ type: LicenseRequestView })
  ask(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { text }: MessageDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    return this.step('ASK', { id, seenVersion, text, actor, reply });
  }

  @Post('information')
  @HttpCode(200)
  @RequireRole('PARTNER')
  @ApiOperation({ summary: 'Answer the desk’s question; the request goes back to the desk' })
  @ApiOkResponse({ type: LicenseRequestView })
  answer(
    @Param('requestId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { text }: MessageDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseRequestView> {
    return this.step('ANSWER', { id, seenVersion, text, actor, reply });
  }

  @Post('comments')
  @ApiOperation({ summary: 'Add a comment; the publisher’s own people may keep it internal' })
  @ApiCreatedResponse({ type: MessageView })
  async comment(
    @Param('requestId', UuidPipe) id: string,
    @Body() { text, visibility = 'VISIBLE' }: CommentDto,
    @CurrentActor() actor: Actor,
  ): Promise<MessageView> {
    const written = await this.writeComment.execute({ actor, requestId: RequestId(id), text, visibility });
    if (!written.ok) throw problem(written.error);
    return messageView(written.value);
  }

  @Post('files')
  @ApiOperation({ summary: 'Add a document: PDF, image, Office or plain text, 5 MiB at most' })
  @ApiCreatedResponse({ type: RequestFileView })
  async file(
    @Param('requestId', UuidPipe) id: string,
    @Body() { name, content, visibility = 'VISIBLE' }: RequestFileDto,
    @CurrentActor() actor: Actor,
  ): Promise<RequestFileView> {
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    const added = await this.addFile.execute({ actor, requestId: RequestId(id), name, bytes, visibility });
    if (!added.ok) throw problem(added.error);
    return fileView(added.value);
  }

  @Get('files/:fileId')
  @ApiOperation({ summary: 'The bytes of a file, always as a download' })
  @ApiOkResponse({ description: 'The bytes' })
  async bytes(
    @Param('requestId', UuidPipe) id: string,
    @Param('fileId', UuidPipe) fileId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.readThread.file(RequestId(id), fileId, actor);
    if (!found.ok) throw problem(found.error);
    const { file, bytes } = found.value;
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(bytes, { type: file.mediaType, disposition, length: bytes.length });
  }

  private async step(
    step: 'ASK' | 'ANSWER',
    { id, seenVersion, text, actor, reply }: StepFacts,
  ): Promise<LicenseRequestView> {
    const command = { actor, requestId: RequestId(id), seenVersion, step, text };
    const taken = await this.askBack.execute(command);
    if (!taken.ok) throw problem(taken.error);
    void reply.header('etag', etagOf(taken.value.version));
    return requestView(taken.value);
  }
}

interface StepFacts {
  readonly id: string;
  readonly seenVersion: number;
  readonly text: string;
  readonly actor: Actor;
  readonly reply: FastifyReply;
}
