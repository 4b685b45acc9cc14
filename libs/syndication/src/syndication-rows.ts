import { AdvisoryLinkRow, AdvisoryPageRow, AdvisoryRow } from './persistence/advisories/advisory.row.js';
import { FeedAnnouncerRow, FeedToldRow } from './persistence/changes/feed-told.row.js';
import { DeliveryRow } from './persistence/delivery.row.js';
import { DeliveryListItemRow, DeliveryListRow } from './persistence/delivery-list.row.js';
import { FeedEntryRow } from './persistence/feed-entry.row.js';
import { FeedFrontRow } from './persistence/feed-front.row.js';
import { WebhookEndpointRow } from './persistence/webhooks/webhook-endpoint.row.js';
import { WebhookAttemptRow, WebhookEventRow, WebhookMessageRow } from './persistence/webhooks/webhook-message.row.js';

/** Row classes of this feature, for the data source. */
export const syndicationRows = [
  FeedFrontRow,
  FeedEntryRow,
  DeliveryListRow,
  DeliveryListItemRow,
  DeliveryRow,
  FeedAnnouncerRow,
  FeedToldRow,
  WebhookEndpointRow,
  WebhookEventRow,
  WebhookMessageRow,
  WebhookAttemptRow,
  AdvisoryRow,
  AdvisoryPageRow,
  AdvisoryLinkRow,
] as const;
