import { CLOCK, type Clock } from '@app/kernel';
import { Public, problem } from '@app/platform';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LICENSOR, type Licensor } from '../application/licensor.port.js';
import { VerifyCertificate } from '../application/verify-certificate.js';
import { pageLanguage, wantsPage } from './page-language.js';
import { VerificationView, verificationView } from './verification.view.js';
import { PAGE_CSP, verifyPage } from './verify-page.js';

/** Where the address on a certificate leads: JSON for machines, a plain page for people, by `Accept`. */
@ApiTags('certificates')
@Public()
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly verifyCertificate: VerifyCertificate,
    @Inject(LICENSOR) private readonly licensor: Licensor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':number')
  @ApiOperation({ summary: 'What a certificate number is worth right now' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: VerificationView })
  async verify(
    @Param('number') number: string,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerificationView | string> {
    void reply.headers({
      vary: 'accept, accept-language',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const verified = await this.verifyCertificate.byNumber(number);
    if (!wantsPage(accept)) {
      if (!verified.ok) throw problem(verified.error);
      return verificationView(verified.value);
    }
    const language = pageLanguage(acceptLanguage);
    void reply.headers({
      'content-security-policy': PAGE_CSP,
      'content-language': language,
      'referrer-policy': 'no-referrer',
    });
    void reply.type('text/html; charset=utf-8');
    const around = { language, zone: this.licensor.zone, now: this.clock.now() };
    if (verified.ok) {
      const { status, certificate } = verified.value;
      return verifyPage({ ...around, status, number: certificate?.number ?? number, verified: verified.value });
    }
    const isUnknown = verified.error.code === 'CERTIFICATE_NUMBER_UNKNOWN';
    void reply.status(isUnknown ? 404 : 422);
    const status = isUnknown ? 'unknown_number' : 'impossible_number';
    return verifyPage({ ...around, status, number: verified.error.number });
  }
}
