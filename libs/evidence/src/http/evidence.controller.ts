import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, UuidPipe } from '@app/platform';
import { FindFinding } from '@app/scans';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HandOutEvidence } from '../application/hand-out-evidence.js';
import { EvidenceOf, ReadCapture, ReadEvidence } from '../application/read-evidence.js';
import { SecureEvidence } from '../application/secure-evidence.js';
import {
  CaptureView,
  captureView,
  EvidenceDetailView,
  EvidenceReasonDto,
  EvidenceView,
  evidenceDetailView,
  evidenceView,
  FindingEvidenceView,
  findingEvidenceView,
} from './evidence.dto.js';

@ApiTags('evidence')
@ApiBearerAuth()
@RequireRole('ADMIN', 'LEGAL', 'DESK')
@Controller('api/v1')
export class EvidenceController {
  constructor(
    private readonly findFinding: FindFinding,
    private readonly secureEvidence: SecureEvidence,
    private readonly evidenceOf: EvidenceOf,
    private readonly readEvidence: ReadEvidence,
    private readonly readCapture: ReadCapture,
    private readonly handOut: HandOutEvidence,
  ) {}

  @Post('findings/:findingId/evidence')
  @HttpCode(202)
  @ApiOperation({ summary: 'Secure the page of a finding as evidence; a job does it' })
  @ApiAcceptedResponse({ type: EvidenceView })
  async secure(
    @Param('findingId', UuidPipe) findingId: string,
    @Body() { reason }: EvidenceReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceView> {
    const asked = await this.secureEvidence.execute({ findingId, actor, reason });
    if (!asked.ok) throw problem(asked.error);
    return evidenceView(asked.value);
  }

  @Get('findings/:findingId/evidence')
  @ApiOperation({ summary: 'Whether the evidence of a finding is secured, and all that was' })
  @ApiOkResponse({ type: FindingEvidenceView })
  async ofFinding(@Param('findingId', UuidPipe) findingId: string): Promise<FindingEvidenceView> {
    if ((await this.findFinding.execute(findingId)) === undefined)
      throw problem({ code: 'FINDING_UNKNOWN', findingId });
    return findingEvidenceView(await this.evidenceOf.execute(findingId));
  }

  @Get('evidence/:evidenceId')
  @ApiOperation({ summary: 'One evidence with its custody, and the looks at its page after 1, 7 and 30 days' })
  @ApiOkResponse({ type: EvidenceDetailView })
  async one(@Param('evidenceId', UuidPipe) evidenceId: string): Promise<EvidenceDetailView> {
    const found = await this.readEvidence.execute(evidenceId);
    if (found === undefined) throw problem({ code: 'EVIDENCE_UNKNOWN', evidenceId });
    return evidenceDetailView(found);
  }

  @Get('evidence/:evidenceId/capture')
  @ApiOperation({ summary: 'What was captured: every file with its hash, and what could not be had and why' })
  @ApiOkResponse({ type: CaptureView })
  async capture(@Param('evidenceId', UuidPipe) evidenceId: string): Promise<CaptureView> {
    const manifest = await this.readCapture.manifest(evidenceId);
    if (manifest === undefined) throw problem({ code: 'EVIDENCE_UNKNOWN', evidenceId });
    return captureView(manifest);
  }

  @Get('evidence/:evidenceId/screenshot')
  @ApiOperation({ summary: 'The picture that was taken of the page' })
  @ApiProduces('image/png')
  @ApiOkResponse({ description: 'PNG' })
  async screenshot(
    @Param('evidenceId', UuidPipe) evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.readCapture.screenshot(evidenceId);
    if (bytes === undefined) throw problem({ code: 'EVIDENCE_UNKNOWN', evidenceId });
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(bytes, { type: 'image/png', length: bytes.length });
  }

  @Post('evidence/:evidenceId/hand-outs')
  @HttpCode(200)
  @RequireRole('LEGAL', 'ADMIN')
  @ApiOperation({ summary: 'The bundle, a zip file; who takes it and why is written into its custody' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'The bytes' })
  async bundle(
    @Param('evidenceId', UuidPipe) evidenceId: string,
    @Body() { reason }: EvidenceReasonDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const given = await this.handOut.execute({ evidenceId, actor, reason });
    if (!given.ok) throw problem(given.error);
    const { bytes, key } = given.value;
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: `attachment; filename="evidence-${key.slice(0, 12)}.zip"`,
      length: bytes.length,
    });
  }
}
