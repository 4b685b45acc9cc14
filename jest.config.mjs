import { readFileSync } from 'node:fs';

const { $schema, ...swcrc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

const shared = {
  testEnvironment: '<rootDir>/test/plain-environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/test'],
  setupFiles: ['<rootDir>/test/property-seed.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.imprimatur'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: 'inline', module: { type: 'es6' } }],
  },
  moduleNameMapper: {
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@test/(.*)\\.js$': '<rootDir>/test/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** A file that is asked for by its path runs on its own; all of them run by the suites of `test/suites`, in half the time. */
const isAskedByPath = process.argv.some((argument) => argument.startsWith('--testPathPatterns'));

/** Three kinds of tests, chosen by suffix: pure rules, real database and queue, the whole service. */
/** @type {import('jest').Config} */
export default {
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // two cores' worth: a third of the time of a test goes by in the database it asks
  maxWorkers: 3,
  // for machines that do other things besides; no test asserts a time
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'unit', testRegex: '[^-]spec\\.ts$', testPathIgnorePatterns: ['int-spec', 'e2e-spec'] },
    {
      ...shared,
      displayName: 'int',
      testRegex: isAskedByPath ? '\\.int-spec\\.ts$' : '/test/suites/[a-z-]+\\.suite\\.ts$',
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'e2e',
      testRegex: '\\.e2e-spec\\.ts$',
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
};
