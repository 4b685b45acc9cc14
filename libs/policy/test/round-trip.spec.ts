import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import type { Policy } from '../src/domain/policy.js';
import { parsePolicies } from '../src/rdf/parse.js';
import { toJsonLd } from '../src/rdf/to-json-ld.js';
import { arbitraryGrants } from './arbitrary-grants.js';

/** Without what says nothing: an empty list is no list. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? undefined : each)),
  ) as unknown;
}

async function readBack(policy: Policy): Promise<readonly Policy[]> {
  return must(await parsePolicies(JSON.stringify(toJsonLd(policy))), policy.uid).policies;
}

describe('what is written as JSON-LD', () => {
  it('reads back the same, with conflicts, refinements and logical constraints', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGrants, async (policy) => {
        expect(bare(await readBack(policy))).toEqual(bare([policy]));
      }),
      { numRuns: 60 },
    );
  });
});

describeShared('suites/odrl/policies', 'a policy of the ODRL suite', (folder) => {
  it.each(readdirSync(folder))('%s reads the same from Turtle and from the JSON-LD written of it', async (file) => {
    const { policies } = must(await parsePolicies(readFileSync(join(folder, file), 'utf8'), 'TURTLE'), file);
    for (const policy of policies) expect(await readBack(policy)).toEqual([policy]);
  });
});
