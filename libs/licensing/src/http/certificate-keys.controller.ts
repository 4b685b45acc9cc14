import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole } from '@app/platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CertificateKeys } from '../application/certificate-keys.js';
import { SigningKeyView, signingKeyView } from './certificate-keys.view.js';

/** Keys that certificates are signed with. A new one comes with the configuration, never by HTTP. */
@ApiTags('certificates')
@ApiBearerAuth()
@RequireRole('ADMIN')
@Controller('api/v1/signing-keys')
export class CertificateKeysController {
  constructor(private readonly keys: CertificateKeys) {}

  @Get()
  @ApiOperation({ summary: 'All keys with their dates, the active one first' })
  @ApiOkResponse({ type: [SigningKeyView] })
  async list(@CurrentActor() actor: Actor): Promise<{ items: readonly SigningKeyView[] }> {
    const keys = await this.keys.list(actor);
    if (!keys.ok) throw problem(keys.error);
    return { items: keys.value.map(signingKeyView) };
  }

  @Post('rotations')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Make the configured key the one that signs, and retire the one before; done already, nothing changes',
  })
  @ApiOkResponse({ type: [SigningKeyView] })
  async rotate(@CurrentActor() actor: Actor): Promise<{ items: readonly SigningKeyView[] }> {
    const keys = await this.keys.rotate(actor);
    if (!keys.ok) throw problem(keys.error);
    return { items: keys.value.map(signingKeyView) };
  }

  @Post(':kid/revocations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back a retired key that was lost: what it signed is tampered from now on' })
  @ApiOkResponse({ type: SigningKeyView })
  async revoke(@Param('kid') kid: string, @CurrentActor() actor: Actor): Promise<SigningKeyView> {
    const revoked = await this.keys.revoke(actor, kid);
    if (!revoked.ok) throw problem(revoked.error);
    return signingKeyView(revoked.value);
  }
}
