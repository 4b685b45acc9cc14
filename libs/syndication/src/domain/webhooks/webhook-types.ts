/** What partners are told of. A type names the shape of the payload's `data`. */
export const WEBHOOK_TYPES = [
  'work.published',
  'work.corrected',
  'work.withdrawn',
  'license.changed',
  'license.ending',
  'webhook.test',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** Types an endpoint can choose; a test comes to whoever asks for it. */
export const CHOSEN_TYPES = WEBHOOK_TYPES.filter((type) => type !== 'webhook.test');
