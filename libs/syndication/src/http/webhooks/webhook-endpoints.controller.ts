import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SecretAnswer, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangeEndpoint } from '../../application/webhooks/change-endpoint.js';
import { FindWebhooks } from '../../application/webhooks/find-webhooks.js';
import { type IssuedEndpoint, RegisterEndpoint } from '../../application/webhooks/register-endpoint.js';
import { RemoveEndpoint } from '../../application/webhooks/remove-endpoint.js';
import { RotateSecret } from '../../application/webhooks/rotate-secret.js';
import { ChangeEndpointDto, RegisterEndpointDto, RotateSecretDto } from './webhook.dto.js';
import { endpointView, IssuedEndpointView, WebhookEndpointListView, WebhookEndpointView } from './webhook.view.js';

/** Where a partner's machines are told what happens. Managed by people: an endpoint's secret is worth a token. */
@ApiTags('webhooks')
@ApiBearerAuth()
@RequireRole('PARTNER_ADMIN')
@Controller('api/v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly register: RegisterEndpoint,
    private readonly change: ChangeEndpoint,
    private readonly rotate: RotateSecret,
    private readonly remove: RemoveEndpoint,
    private readonly find: FindWebhooks,
  ) {}

  @Get()
  @ApiOperation({ summary: "The company's endpoints, without their secrets" })
  @ApiOkResponse({ type: WebhookEndpointListView })
  async list(@CurrentActor() actor: Actor): Promise<WebhookEndpointListView> {
    return { items: (await this.find.endpoints(actor)).map(endpointView) };
  }

  @Post()
  @SecretAnswer()
  @ApiOperation({ summary: 'Register an address to be called; its secret is shown this once' })
  @ApiCreatedResponse({ type: IssuedEndpointView })
  @ApiUnprocessableEntityResponse({ description: 'WEBHOOK_ENDPOINT_INVALID, WEBHOOK_ADDRESS_REFUSED' })
  async add(
    @Body() { url, types = [] }: RegisterEndpointDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedEndpointView> {
    const registered = await this.register.execute({ actor, url, types });
    if (!registered.ok) throw problem(registered.error);
    return issued(registered.value, reply);
  }

  @Get(':endpointId')
  @ApiOperation({ summary: 'One endpoint' })
  @ApiOkResponse({ type: WebhookEndpointView })
  @ApiNotFoundResponse({ description: 'WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours' })
  async one(
    @Param('endpointId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookEndpointView> {
    const found = await this.find.endpoint(id, actor);
    if (!found.ok) throw problem(found.error);
    void reply.header('etag', etagOf(found.value.version));
    return endpointView(found.value);
  }

  @Patch(':endpointId')
  @ApiOperation({ summary: 'Change address or types, disable it, or enable it again' })
  @ApiOkResponse({ type: WebhookEndpointView })
  @ApiNotFoundResponse({ description: 'WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours' })
  async alter(
    @Param('endpointId', UuidPipe) id: string,
    @Body() { url, types, state }: ChangeEndpointDto,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookEndpointView> {
    const changed = await this.change.execute({
      actor,
      id,
      seenVersion,
      ...(url === undefined ? {} : { url }),
      ...(types === undefined ? {} : { types }),
      ...(state === undefined ? {} : { state }),
    });
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return endpointView(changed.value);
  }

  @Delete(':endpointId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an endpoint away, with its messages and attempts' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours' })
  async drop(@Param('endpointId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    const removed = await this.remove.execute(id, actor);
    if (!removed.ok) throw problem(removed.error);
  }

  @Post(':endpointId/secret-rotations')
  @SecretAnswer()
  @ApiOperation({ summary: 'Make the next secret; the old one signs beside it for the overlap' })
  @ApiCreatedResponse({ type: IssuedEndpointView })
  @ApiNotFoundResponse({ description: 'WEBHOOK_ENDPOINT_UNKNOWN: none, or none of yours' })
  async rotated(
    @Param('endpointId', UuidPipe) id: string,
    @Body() { overlapHours }: RotateSecretDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedEndpointView> {
    const overlap = overlapHours === undefined ? {} : { overlapHours };
    const next = await this.rotate.execute({ actor, id, ...overlap });
    if (!next.ok) throw problem(next.error);
    return issued(next.value, reply);
  }
}

function issued({ endpoint, secret }: IssuedEndpoint, reply: FastifyReply): IssuedEndpointView {
  void reply.header('etag', etagOf(endpoint.version));
  return Object.assign(endpointView(endpoint), { secret });
}
