export { SearchCatalogue } from './application/search-catalogue.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueHttpModule } from './catalogue-http.module.js';
