import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Inject, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LICENSOR, type Licensor } from '../application/licensor.port.js';
import { PresentCertificate } from '../application/present-certificate.js';
import { PrintCertificate } from '../application/print-certificate.js';
import { ReissueCertificate } from '../application/reissue-certificate.js';
import { LicenseId } from '../domain/license.js';
import {
  CertificateView,
  certificateView,
  PresentCertificateDto,
  PrintCertificateDto,
  ReissueCertificateDto,
} from './certificates-of-license.view.js';

/** A license's certificate for those it belongs to: to show, to print, to issue anew. */
@ApiTags('certificates')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/licenses')
export class CertificatesOfLicenseController {
  constructor(
    private readonly presentCertificate: PresentCertificate,
    private readonly printCertificate: PrintCertificate,
    private readonly reissueCertificate: ReissueCertificate,
    @Inject(LICENSOR) private readonly licensor: Licensor,
  ) {}

  @Get(':licenseId/certificate')
  @ApiOperation({
    summary: 'The authorization certificate: number, signed credential, badge; and a presentation of it',
  })
  @ApiOkResponse({ type: CertificateView })
  async certificate(
    @Param('licenseId', UuidPipe) id: string,
    @Query() { disclose, audience, nonce }: PresentCertificateDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CertificateView> {
    const names = disclose
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const isMadeForOne = audience !== undefined && nonce !== undefined;
    const presented = await this.presentCertificate.execute({
      actor,
      licenseId: LicenseId(id),
      ...(names === undefined && !isMadeForOne ? {} : { disclose: names ?? [] }),
      ...(isMadeForOne ? { reader: { audience, nonce } } : {}),
    });
    if (!presented.ok) throw problem(presented.error);
    void reply.header('cache-control', 'private, no-store');
    return certificateView(presented.value, this.licensor.issuer);
  }

  @Get(':licenseId/certificate.pdf')
  @ApiOperation({ summary: 'The certificate on paper, with its signed credential attached' })
  @ApiProduces('application/pdf')
  async pdf(
    @Param('licenseId', UuidPipe) id: string,
    @Query() { lang }: PrintCertificateDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const printed = await this.printCertificate.execute({
      actor,
      licenseId: LicenseId(id),
      ...(lang === undefined ? {} : { language: lang }),
    });
    if (!printed.ok) throw problem(printed.error);
    const { number, bytes } = printed.value;
    const disposition = `attachment; filename="${number}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  @Post(':licenseId/certificates')
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Issue the certificate anew, with a new number; the one before is superseded at once' })
  @ApiCreatedResponse({ type: CertificateView })
  async reissue(
    @Param('licenseId', UuidPipe) id: string,
    @Body() { reason }: ReissueCertificateDto,
    @CurrentActor() actor: Actor,
  ): Promise<CertificateView> {
    const reissued = await this.reissueCertificate.execute({ actor, licenseId: LicenseId(id), reason });
    if (!reissued.ok) throw problem(reissued.error);
    return certificateView({ certificate: reissued.value }, this.licensor.issuer);
  }
}
