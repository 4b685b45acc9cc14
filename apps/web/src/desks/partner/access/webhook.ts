import type { components } from '../../../api/schema.js';

export type Endpoint = components['schemas']['WebhookEndpointView'];
export type EventType = Endpoint['types'][number];

export const EVENT_TYPES = [
  'work.published',
  'work.corrected',
  'work.withdrawn',
  'license.changed',
  'license.ending',
] as const satisfies readonly EventType[];
