import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { grantedWithin } from '../src/domain/containment/chain.js';
import type { DimensionContainment } from '../src/domain/containment/containment.js';
import type { Policy } from '../src/domain/policy.js';
import { ODRL_CONTEXT } from '../src/domain/vocabulary.js';
import { parsePolicies } from '../src/rdf/parse.js';

interface DelegationCase {
  readonly says: string;
  readonly source: string;
  readonly child: object;
  readonly parent?: object;
  readonly within: boolean;
  readonly because: readonly string[];
}

interface DelegationFile {
  readonly about: string;
  readonly parent: object;
  readonly cases: readonly DelegationCase[];
}

async function read(policy: object): Promise<Policy> {
  const parsed = must(await parsePolicies(JSON.stringify({ '@context': ODRL_CONTEXT, ...policy })), 'policy');
  const [first] = parsed.policies;
  if (first === undefined) throw new Error('a case holds a policy');
  return first;
}

function sentence({ dimension, within, child, parent, outside }: DimensionContainment): string {
  if (within) return `${dimension}: ${child.join('; ')} is within ${parent.join('; ')}`;
  return `${dimension}: ${outside.join('; ')} is outside ${parent.join('; ')}`;
}

const path = join(process.cwd(), 'libs/policy/cases/containment/delegation.json');
const { about, parent, cases } = JSON.parse(readFileSync(path, 'utf8')) as DelegationFile;

describe(about, () => {
  it.each(cases)('$says [$source]', async (each) => {
    const link = grantedWithin(await read(each.child), await read(each.parent ?? parent));
    const told = [...link.grants.flatMap(({ dimensions }) => dimensions), ...link.authority];
    expect({ within: link.within, because: told.filter((of) => each.within || !of.within).map(sentence) }).toEqual({
      within: each.within,
      because: each.because,
    });
  });
});
