import { importSpecs } from './import-specs.js';

await importSpecs(['libs/works', 'libs/reprints', 'libs/preflight']);
