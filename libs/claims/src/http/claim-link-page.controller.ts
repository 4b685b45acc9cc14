import { PUBLIC_ACTOR } from '@app/kernel';
import { AddressLimited, Public, problem } from '@app/platform';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RedeemLink } from '../application/redeem-link.js';

const FORM_TO_ITSELF =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/**
 * Where the link of a letter leads. Opening it does nothing yet: mail scanners open links, too, and it is good once; the
 * button uses it.
 */
@ApiExcludeController()
@Public()
@AddressLimited()
@Controller('claims/links/:secret')
export class ClaimLinkPageController {
  constructor(private readonly redeemLink: RedeemLink) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FORM_TO_ITSELF)
  @Header('cache-control', 'no-store')
  ask(): string {
    return page('<form method="post"><button>Confirm this address and open the claim</button></form>');
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async use(@Param('secret') secret: string): Promise<string> {
    const redeemed = await this.redeemLink.execute({ secret, actor: PUBLIC_ACTOR });
    if (!redeemed.ok) throw problem(redeemed.error);
    const { claim, token } = redeemed.value;
    return page(
      `<p>The address is confirmed. Claim <code>${claim.id}</code> is in state <strong>${claim.state}</strong>.</p>
<p>Its secret, for <code>Claim-Token</code>, shown this once: <code>${token}</code></p>`,
    );
  }
}

/** @param content HTML made of ids, codes and words of our own */
function page(content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Your claim</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark } code { overflow-wrap: anywhere }</style>
<h1>Your claim</h1>
${content}
`;
}
