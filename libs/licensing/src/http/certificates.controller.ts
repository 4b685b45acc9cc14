import { Public, problem } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CertificateKeys } from '../application/certificate-keys.js';
import { PublishStatusList } from '../application/publish-status-list.js';
import { VerifyCertificate } from '../application/verify-certificate.js';
import { JwksView, jwksView } from './certificate-keys.view.js';
import { useInstant } from './instant-in.js';
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
    private readonly keys: CertificateKeys,
  ) {}

  @Post('api/v1/certificates/verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verify a certificate by its signed token, a presentation of it, or its number' })
  @ApiOkResponse({ type: VerificationView })
  async verify(@Body() { token, number, at, audience, nonce }: VerifyCertificateDto): Promise<VerificationView> {
    const instant = useInstant(at);
    if (token !== undefined && number === undefined) {
      const expected = {
        ...(instant === undefined ? {} : { at: instant }),
        ...(audience === undefined ? {} : { audience }),
        ...(nonce === undefined ? {} : { nonce }),
      };
      return verificationView(await this.verifyCertificate.byToken(token.trim(), expected));
    }
    if (number === undefined || token !== undefined) {
      throw problem({ code: 'REQUEST_INVALID', detail: 'Send either token or number' });
    }
    const verified = await this.verifyCertificate.byNumber(number, instant);
    if (!verified.ok) throw problem(verified.error);
    return verificationView(verified.value);
  }

  @Get('.well-known/jwks.json')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'Public keys that certificates are and were signed with (RFC 7517), the active one first' })
  @ApiOkResponse({ type: JwksView })
  async jwks(): Promise<JwksView> {
    return jwksView(await this.keys.published());
  }

  @Get('certificates/status-list')
  @Header('content-type', 'application/statuslist+jwt')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ summary: 'Signed status of all certificates by place (Token Status List)' })
  statusList(): Promise<string> {
    return this.publishStatusList.execute();
  }
}
