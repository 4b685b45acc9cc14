import { importSpecs } from './import-specs.js';

await importSpecs(['libs/scans'], /sources|politeness|bad-input/);
