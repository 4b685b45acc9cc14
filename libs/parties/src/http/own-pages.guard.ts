import { problem } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A header that no form and no plain cross-site request can carry: a browser asks us first, and we never allow it. */
export const OWN_PAGES_HEADER = 'x-imprimatur-page';

/**
 * For routes that a cookie opens: lets in nothing but our own pages. Three proofs, each enough against a forged request
 * (CSRF), so that no single browser's habit is relied on: a header of our own, `Sec-Fetch-Site`, and `Origin`.
 */
@Injectable()
export class OwnPagesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const isOurs =
      headers[OWN_PAGES_HEADER] === '1' &&
      (headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin') &&
      (headers.origin === undefined || hostOf(headers.origin) === headers.host);
    if (!isOurs)
      throw problem({
        code: 'FOREIGN_PAGE',
        detail: `Expected a request of our own page, with ${OWN_PAGES_HEADER}: 1`,
      });
    return true;
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
