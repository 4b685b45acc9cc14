import { DeliveryRow } from './persistence/delivery.row.js';
import { DeliveryListItemRow, DeliveryListRow } from './persistence/delivery-list.row.js';
import { FeedEntryRow } from './persistence/feed-entry.row.js';
import { FeedFrontRow } from './persistence/feed-front.row.js';

/** Row classes of this feature, for the data source. */
export const syndicationRows = [FeedFrontRow, FeedEntryRow, DeliveryListRow, DeliveryListItemRow, DeliveryRow] as const;
