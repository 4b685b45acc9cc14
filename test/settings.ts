import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadEnvironment, type Settings } from '@app/platform';
import type { TestDatabase } from './database.js';

/** Settings of a service over a test database, with files in a folder of their own. */
export function testSettings(
  database: TestDatabase,
  overrides: Partial<Settings> & { readonly variables?: Readonly<Record<string, string>> } = {},
): Settings & { readonly removeFiles: () => void } {
  const { variables, ...rest } = overrides;
  const dataDir = mkdtempSync(join(tmpdir(), 'imprimatur-data-'));
  return {
    environment: loadEnvironment({
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      PUBLIC_REQUESTS_A_MINUTE: '1000000',
      CHECKS_A_MINUTE: '1000000',
      ...variables,
    }),
    projectRoot: process.cwd(),
    dataDir,
    profileFile: resolve('samples/profile.json'),
    calendarFiles: [],
    objectDir: join(dataDir, 'objects'),
    databaseUrl: database.url,
    databaseOwnerUrl: database.ownerUrl,
    publicUrl: 'http://imprimatur.test',
    accessTokenSecret: 'a secret that only tests know, long enough',
    accessTokenMinutes: 60,
    certificateSigningJwk: signingKey(),
    auditSigningJwk: signingKey(),
    auditOrigin: 'imprimatur.test/audit',
    auditRetiredKeys: [],
    embedded: true,
    loadSamples: false,
    samplePassword: 'sample-password-1',
    ...rest,
    removeFiles: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

function signingKey(): Record<string, string> {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<string, string>;
}
