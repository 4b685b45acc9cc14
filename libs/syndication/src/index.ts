export { DecideEntries } from './application/decide-entries.js';
export { FindDeliveries } from './application/find-deliveries.js';
export { OpenFeedOfPartner } from './application/open-feed.js';
export type { FeedEntry, FeedItem, FeedWithdrawal } from './domain/feed-entry.js';
export { SyndicationModule } from './syndication.module.js';
export { syndicationHoldings } from './syndication-holdings.js';
export { SyndicationHttpModule } from './syndication-http.module.js';
export { syndicationRows } from './syndication-rows.js';
