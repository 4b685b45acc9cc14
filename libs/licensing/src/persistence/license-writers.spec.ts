import { globSync, readFileSync } from 'node:fs';
import type { Tx } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aLicense } from '../domain/license.fixture.js';
import { LicenseRepository } from './license.repository.js';

const WRITES = [
  /(?:UPDATE|INSERT INTO|DELETE FROM|MERGE INTO)\s+license(?:_work|_suspension)?\b(?!_)/i,
  /\.(?:update|insert|upsert|delete|save|remove)\(\s*License(?:Work|Suspension)?Row\b/,
  /\.(?:update|into|from)\(License(?:Work|Suspension)?Row\)/,
];

describe('what decisions keep of a license', () => {
  it('is changed by one repository alone', () => {
    const sources = globSync('{libs,apps}/**/*.ts').filter((file) => !/spec\.ts$|fixture\.ts$/.test(file));
    const writers = sources.filter((file) => WRITES.some((write) => write.test(readFileSync(file, 'utf8'))));
    expect(writers).toEqual(['libs/licensing/src/persistence/license.repository.ts']);
  });

  it.each(['apply', 'amend'] as const)('cannot be changed without a new version: %s', async (write) => {
    // the refusal comes before anything is asked of the database
    const repository = new LicenseRepository(Object.create(null) as DataSource);
    const tx = Object.create(null) as Tx;
    await expect(repository[write](tx, aLicense(), aLicense())).rejects.toThrow('INVARIANT');
  });
});
