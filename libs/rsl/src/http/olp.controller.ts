import { type Actor, err, ok, type Result } from '@app/kernel';
import { OwnCredentials, SETTINGS, SecretAnswer, type Settings } from '@app/platform';
import { USAGE_TOKENS } from '@app/syndication';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBasicAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcquireToken } from '../application/acquire-token.js';
import { IntrospectToken } from '../application/introspect-token.js';
import { RevokeToken } from '../application/revoke-token.js';
import type { LicenseToken } from '../domain/license-token.js';
import type { OlpRefusal } from '../domain/olp-refusal.js';
import { readLicense } from '../formats/read-license.js';
import { type OlpErrorBody, refused, UNCACHED } from './olp-answers.js';
import { OlpClient } from './olp-client.js';
import { malformed, parametersOf } from './olp-parameters.js';

const FORM = ['application/x-www-form-urlencoded', 'application/json'] as const;
const RSL_TYPE = 'application/rsl+xml';
const GRANT = 'client_credentials';
const ERROR_BODY = '`{ error, error_description }`, RFC 6749, section 5.2';
const text = (description: string) => ({ type: 'string', description });
const form = (properties: Record<string, object>, required: string[]) => ({
  schema: { type: 'object', properties, required, additionalProperties: true },
});

/** The license server of RSL 1.0 (Open License Protocol, section 5): OAuth 2.0 with tokens of the type `License`. */
@ApiTags('rsl')
@ApiBasicAuth()
@OwnCredentials()
@Controller('api/v1/olp')
export class OlpController {
  constructor(
    private readonly clients: OlpClient,
    private readonly acquiring: AcquireToken,
    private readonly introspecting: IntrospectToken,
    private readonly revoking: RevokeToken,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('token')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'A license token for uses of a work; where no license of yours covers them, one is bought at the tariff’s price',
    description:
      'Client: the id of an API token with the scope `olp:write`, and the token. `license` is one RSL `<license>` element; its ' +
      '`<amount>` is the most you agree to pay, net. The same wish twice buys once.',
  })
  @ApiConsumes(...FORM)
  @ApiBody(
    form(
      {
        grant_type: { type: 'string', enum: [GRANT] },
        resource: text('`url` of the `<content>`, or the URI of the work'),
        license: text('One RSL `<license>` element'),
        license_type: { type: 'string', enum: [RSL_TYPE] },
      },
      ['grant_type', 'resource', 'license'],
    ),
  )
  @ApiOkResponse({ description: '`{ access_token, token_type: "License", expires_in, scope, license_id }`' })
  @ApiResponse({ status: 400, description: ERROR_BODY })
  async token(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const client = await this.clients.admit(request);
    if (!client.ok) return refused(reply, client.error);
    const asked = this.wish(body, client.value);
    if (!asked.ok) return refused(reply, asked.error);
    const acquired = await this.acquiring.execute(asked.value);
    if (!acquired.ok) return refused(reply, acquired.error);
    const { token, text: access_token } = acquired.value;
    void reply.headers(UNCACHED);
    return {
      access_token,
      token_type: 'License',
      expires_in: Math.floor(token.issuedAt.until(token.expiresAt).total('seconds')),
      scope: scopeOf(token),
      license_id: token.licenseId,
      license: `${this.settings.publicUrl}/rights/licenses/${token.licenseId}`,
    };
  }

  @Post('introspect')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Whether a token opens a resource now (RFC 7662): of your own tokens; the operator’s machine asks of any',
  })
  @ApiConsumes(...FORM)
  @ApiBody(form({ token: text('As it was given'), resource: text('Absent: what it was asked for') }, ['token']))
  @ApiOkResponse({ description: '`{ active: false }`, or `{ active: true, client_id, scope, exp, … }`' })
  async introspect(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const client = await this.clients.admit(request);
    if (!client.ok) return refused(reply, client.error);
    const given = parametersOf(body, ['token', 'resource']);
    if (!given.ok) return refused(reply, given.error);
    const { token: shown, resource } = given.value;
    if (shown === undefined) return refused(reply, malformed('token'));
    void reply.headers(UNCACHED);
    const token = await this.introspecting.execute(client.value, shown, resource);
    if (token === undefined) return { active: false };
    return {
      active: true,
      token_type: 'License',
      client_id: token.clientId,
      sub: token.partnerId,
      iss: this.settings.publicUrl,
      aud: token.resource,
      scope: scopeOf(token),
      license_id: token.licenseId,
      jti: token.id,
      iat: seconds(token.issuedAt),
      exp: seconds(token.expiresAt),
    };
  }

  @Post('revoke')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a token of yours back (RFC 7009); its license stays' })
  @ApiConsumes(...FORM)
  @ApiBody(form({ token: text('As it was given') }, ['token']))
  @ApiOkResponse({ description: '`{}`, whether it was a token or not' })
  async revoke(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const client = await this.clients.admit(request);
    if (!client.ok) return refused(reply, client.error);
    const given = parametersOf(body, ['token']);
    if (!given.ok) return refused(reply, given.error);
    const { token: shown } = given.value;
    if (shown === undefined) return refused(reply, malformed('token'));
    await this.revoking.execute(client.value, shown);
    void reply.headers(UNCACHED);
    return {};
  }

  @Post('key')
  @SecretAnswer()
  @HttpCode(400)
  @ApiOperation({
    summary: 'Keys of encrypted assets (RSL 1.0, section 7): nothing here is encrypted, so there is none',
  })
  @ApiConsumes(...FORM)
  @ApiBody(form({ resource: text('Any') }, []))
  @ApiResponse({ status: 400, description: ERROR_BODY })
  async key(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OlpErrorBody> {
    const client = await this.clients.admit(request);
    if (!client.ok) return refused(reply, client.error);
    return refused(reply, { error: 'invalid_resource', description: 'Nothing here is encrypted' });
  }

  private wish(body: unknown, actor: Actor): Result<Parameters<AcquireToken['execute']>[0], OlpRefusal> {
    const given = parametersOf(body, ['grant_type', 'resource', 'license', 'license_type']);
    if (!given.ok) return given;
    const { grant_type: grant, resource, license, license_type: type = RSL_TYPE } = given.value;
    if (grant === undefined) return err(malformed(`grant_type=${GRANT}`));
    if (grant !== GRANT) return err({ error: 'unsupported_grant_type', description: `Expected ${GRANT}` });
    if (resource === undefined) return err(malformed('resource, the url of a content element'));
    if (license === undefined) return err(malformed('license, an RSL license element'));
    if (type !== RSL_TYPE) return err({ error: 'invalid_license', description: `Expected license_type=${RSL_TYPE}` });
    const wanted = readLicense(license);
    if (!wanted.ok) return err({ error: 'invalid_license', description: `Expected ${wanted.error.expected}` });
    return ok({ actor, resource, wanted: wanted.value });
  }
}

/** In RSL's words. */
function scopeOf({ uses }: LicenseToken): string {
  return uses.map((use) => USAGE_TOKENS[use]).join(' ');
}

function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1_000);
}
