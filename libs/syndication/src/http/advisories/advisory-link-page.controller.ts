import { PUBLIC_ACTOR } from '@app/kernel';
import { AddressLimited, Public, problem } from '@app/platform';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AcknowledgeAdvisory } from '../../application/advisories/acknowledge-advisory.js';

const FORM_TO_ITSELF =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Where the link of a letter leads. Opening it does nothing: mail scanners open links, too, and it is good once. */
@ApiExcludeController()
@Public()
@AddressLimited()
@Controller('advisories/links/:secret')
export class AdvisoryLinkPageController {
  constructor(private readonly acknowledge: AcknowledgeAdvisory) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FORM_TO_ITSELF)
  @Header('cache-control', 'no-store')
  ask(): string {
    return page('<form method="post"><button>Acknowledge / 确认 / 確認</button></form>');
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async use(@Param('secret') secret: string): Promise<string> {
    const heard = await this.acknowledge.byLink(secret, PUBLIC_ACTOR);
    if (!heard.ok) throw problem(heard.error);
    return page(`<p>Acknowledged. / 已确认。 / 已確認。 <code>${heard.value.id}</code></p>`);
  }
}

/** @param content HTML made of ids and words of our own */
function page(content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Advisory</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark } code { overflow-wrap: anywhere }</style>
<h1>Advisory</h1>
${content}
`;
}
