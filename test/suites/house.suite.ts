import { importSpecs } from './import-specs.js';

await importSpecs(['apps', 'test', 'migrations']);
