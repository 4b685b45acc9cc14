import { CLOCK, type Clock } from '@app/kernel';
import { Public, problem } from '@app/platform';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LICENSOR, type Licensor } from '../application/licensor.port.js';
import { VerifyCertificate } from '../application/verify-certificate.js';
import type { PageStatus } from '../domain/certificate-words.js';
import { BADGE_CSP, badgeSvg } from './certificate-badge.js';
import { useInstant } from './instant-in.js';
import { pageLanguage, wantsPage } from './page-language.js';
import { VerificationView, verificationView } from './verification.view.js';
import { PAGE_CSP, verifyPage } from './verify-page.js';

const LANG = { name: 'lang', required: false, description: 'en, zh-Hans or zh-Hant; else by `Accept-Language`' };

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
  @ApiOperation({ summary: 'What a certificate number is worth, now or at the instant of a use' })
  @ApiProduces('application/json', 'text/html')
  @ApiQuery(LANG)
  @ApiQuery({ name: 'at', required: false, description: 'Instant of the use, ISO 8601 with offset; now where absent' })
  @ApiOkResponse({ type: VerificationView })
  async verify(
    @Param('number') number: string,
    @Query('lang') lang: unknown,
    @Query('at') instant: unknown,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerificationView | string> {
    void reply.headers({
      vary: 'accept, accept-language',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const at = useInstant(textOf(instant));
    const verified = await this.verifyCertificate.byNumber(number, at);
    if (!wantsPage(accept)) {
      if (!verified.ok) throw problem(verified.error);
      return verificationView(verified.value);
    }
    const language = pageLanguage(acceptLanguage, textOf(lang));
    void reply.headers({
      'content-security-policy': PAGE_CSP,
      'content-language': language,
      'referrer-policy': 'no-referrer',
    });
    void reply.type('text/html; charset=utf-8');
    const around = {
      language,
      zone: this.licensor.zone,
      now: this.clock.now(),
      ...(at === undefined ? {} : { at }),
    };
    if (verified.ok) {
      const { status, certificate } = verified.value;
      return verifyPage({ ...around, status, number: certificate?.number ?? number, verified: verified.value });
    }
    const { status, code } = leadingNowhere(verified.error.code);
    void reply.status(code);
    return verifyPage({ ...around, status, number: verified.error.number });
  }

  @Get(':number/badge.svg')
  @ApiOperation({ summary: 'The status of a certificate as a picture for the partner’s page' })
  @ApiProduces('image/svg+xml')
  @ApiQuery(LANG)
  async badge(
    @Param('number') number: string,
    @Query('lang') lang: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const verified = await this.verifyCertificate.byNumber(number);
    void reply.headers({
      vary: 'accept-language',
      // true at the time it is asked for: nobody keeps it
      'cache-control': 'no-store',
      'content-security-policy': BADGE_CSP,
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    void reply.type('image/svg+xml; charset=utf-8');
    const language = pageLanguage(acceptLanguage, textOf(lang));
    if (verified.ok) {
      const { status, certificate } = verified.value;
      return badgeSvg(status, certificate?.number ?? number, language);
    }
    const { status, code } = leadingNowhere(verified.error.code);
    void reply.status(code);
    return badgeSvg(status, verified.error.number, language);
  }
}

function leadingNowhere(code: 'CERTIFICATE_NUMBER_UNKNOWN' | 'CERTIFICATE_NUMBER_IMPOSSIBLE'): {
  readonly status: PageStatus;
  readonly code: number;
} {
  return code === 'CERTIFICATE_NUMBER_UNKNOWN'
    ? { status: 'unknown_number', code: 404 }
    : { status: 'impossible_number', code: 422 };
}

/** A parameter given twice is an array: then it is as if it was not given. */
function textOf(parameter: unknown): string | undefined {
  return typeof parameter === 'string' ? parameter : undefined;
}
