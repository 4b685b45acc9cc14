import { AddressLimited, Public, problem } from '@app/platform';
import { Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HOLDINGS } from '../application/holding-rows.port.js';
import { RedeemSubjectLink } from '../application/redeem-subject-link.js';
import type { Holding } from '../domain/holding.js';
import { partView } from './retention.view.js';

const FORM_TO_ITSELF =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Where the link of a letter leads. Opening it does nothing yet: mail scanners open links, too; the button uses it. */
@ApiExcludeController()
@Public()
@AddressLimited()
@Controller('personal-data/links/:secret')
export class SubjectLinkPageController {
  constructor(
    private readonly redeemSubjectLink: RedeemSubjectLink,
    @Inject(HOLDINGS) private readonly holdings: readonly Holding[],
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FORM_TO_ITSELF)
  @Header('cache-control', 'no-store')
  ask(): string {
    return page('<form method="post"><button>Confirm this address and open the request</button></form>');
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FORM_TO_ITSELF)
  @Header('cache-control', 'no-store')
  async use(@Param('secret') secret: string): Promise<string> {
    const redeemed = await this.redeemSubjectLink.execute(secret);
    if (!redeemed.ok) throw problem(redeemed.error);
    const { request, parts } = redeemed.value;
    const views = parts.map((part) => partView(request, part, this.holdings));
    return page(
      `<p>Request <code>${request.id}</code> is in state <strong>${request.state}</strong>; the answer is due before
<time>${request.dueAt.toString()}</time>.</p>
${request.state === 'ANSWERED' ? `<pre>${escaped(JSON.stringify(views, null, 2))}</pre>` : ''}`,
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function page(content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Your data</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark } pre { white-space: pre-wrap; overflow-wrap: anywhere }</style>
<h1>Your data</h1>
${content}
`;
}
