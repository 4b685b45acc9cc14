import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MESSAGE_STATES,
  type WebhookAttempt,
  type WebhookMessage,
} from '../../application/webhooks/webhook-store.port.js';
import { DISABLED_FOR, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { CHOSEN_TYPES, WEBHOOK_TYPES } from '../../domain/webhooks/webhook-types.js';

export class WebhookEndpointView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uri' }) readonly url!: string;
  @ApiProperty({ enum: CHOSEN_TYPES, isArray: true, description: 'None: every type' })
  readonly types!: readonly string[];
  @ApiProperty({ enum: ['ENABLED', 'DISABLED'] }) readonly state!: string;
  @ApiPropertyOptional({ enum: DISABLED_FOR }) readonly disabledFor?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Until then the old secret signs, too' })
  readonly oldSecretUntil?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Since then no call has succeeded' })
  readonly failingSince?: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class IssuedEndpointView extends WebhookEndpointView {
  @ApiProperty({ description: 'Shown this once', example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' })
  readonly secret!: string;
}

export class WebhookEndpointListView {
  @ApiProperty({ type: [WebhookEndpointView] }) readonly items!: readonly WebhookEndpointView[];
}

export class WebhookMessageView {
  @ApiProperty({ format: 'uuid', description: 'As in `webhook-id`' }) readonly eventId!: string;
  @ApiProperty({ enum: WEBHOOK_TYPES }) readonly type!: string;
  @ApiProperty({ format: 'date-time' }) readonly occurredAt!: string;
  @ApiProperty({ enum: MESSAGE_STATES }) readonly state!: string;
  @ApiProperty({ description: 'Since it was first sent, or sent again' }) readonly attempts!: number;
  @ApiPropertyOptional({ format: 'date-time' }) readonly dueAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly settledAt?: string;
  @ApiProperty({ type: Object, description: 'The body that is sent' }) readonly payload!: unknown;
}

export class WebhookMessageListView {
  @ApiProperty({ type: [WebhookMessageView] }) readonly items!: readonly WebhookMessageView[];
}

export class WebhookAttemptView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly eventId!: string;
  @ApiProperty({ format: 'date-time' }) readonly attemptedAt!: string;
  @ApiProperty() readonly durationMs!: number;
  @ApiPropertyOptional({ description: 'HTTP status of the answer' }) readonly status?: number;
  @ApiPropertyOptional({ description: 'Why there was no answer', example: 'FETCH_TIMEOUT' }) readonly failure?: string;
}

export class WebhookAttemptListView {
  @ApiProperty({ type: [WebhookAttemptView] }) readonly items!: readonly WebhookAttemptView[];
}

/** An endpoint as the API shows it: without its secret. */
export function endpointView({ id, url, types, ...of }: WebhookEndpoint): WebhookEndpointView {
  const { disabledFor, oldSecret, failingSince, createdAt } = of;
  return {
    id,
    url,
    types,
    state: disabledFor === undefined ? 'ENABLED' : 'DISABLED',
    createdAt: createdAt.toString(),
    ...(disabledFor === undefined ? {} : { disabledFor }),
    ...(oldSecret === undefined ? {} : { oldSecretUntil: oldSecret.until.toString() }),
    ...(failingSince === undefined ? {} : { failingSince: failingSince.toString() }),
  };
}

export function messageView({ event, state, attempts, dueAt, settledAt }: WebhookMessage): WebhookMessageView {
  return {
    eventId: event.id,
    type: event.type,
    occurredAt: event.occurredAt.toString(),
    state,
    attempts,
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toString() }),
    ...(settledAt === undefined ? {} : { settledAt: settledAt.toString() }),
    payload: JSON.parse(event.payload),
  };
}

export function attemptView({ attemptedAt, ...attempt }: WebhookAttempt): WebhookAttemptView {
  return { ...attempt, attemptedAt: attemptedAt.toString() };
}
