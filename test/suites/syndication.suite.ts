import { importSpecs } from './import-specs.js';

await importSpecs(['libs/syndication', 'libs/catalogue', 'libs/rsl']);
