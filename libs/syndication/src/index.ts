export { ListReprintableWorks, type ReprintablePage } from './application/list-reprintable-works.js';
export type { ReprintableWork } from './domain/reprintable-work.js';
export { SyndicationModule } from './syndication.module.js';
export { SyndicationHttpModule } from './syndication-http.module.js';
