import { Public, problem } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublishStatusList } from '../application/publish-status-list.js';
import { type Jwks, SEAL, type Seal } from '../application/seal.port.js';
import { VerifyCertificate } from '../application/verify-certificate.js';
import { VerificationView, verificationView } from './verification.view.js';
import { VerifyCertificateDto } from './verify-certificate.dto.js';

/** Certificates for anybody: verification, public keys, status list. */
@ApiTags('certificates')
@Public()
@Controller()
export class CertificatesController {
  constructor(
    private readonly verifyCertificate: VerifyCertificate,
    private readonly publishStatusList: PublishStatusList,
    @Inject(SEAL) private readonly seal: Seal,
  ) {}

  @Post('api/v1/certificates/verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verify a certificate by its signed token or its number' })
  @ApiOkResponse({ type: VerificationView })
  async verify(@Body() { token, number }: VerifyCertificateDto): Promise<VerificationView> {
    if (token !== undefined && number === undefined) {
      return verificationView(await this.verifyCertificate.byToken(token.trim()));
    }
    if (number === undefined || token !== undefined) {
      throw problem({ code: 'REQUEST_INVALID', detail: 'Send either token or number' });
    }
    const verified = await this.verifyCertificate.byNumber(number);
    if (!verified.ok) throw problem(verified.error);
    return verificationView(verified.value);
  }

  @Get('.well-known/jwks.json')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'Public keys that certificates are signed with (RFC 7517)' })
  jwks(): Jwks {
    return this.seal.jwks();
  }

  @Get('certificates/status-list')
  @Header('content-type', 'application/statuslist+jwt')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'Signed status of all certificates by place (Token Status List)' })
  statusList(): Promise<string> {
    return this.publishStatusList.execute();
  }
}
