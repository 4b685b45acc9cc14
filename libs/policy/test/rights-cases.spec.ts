import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { compile } from '../src/domain/compile.js';
import { decide } from '../src/domain/decide.js';
import type { Premise, Reason, Verdict } from '../src/domain/decision.js';
import { facts } from '../src/domain/facts.js';
import { fullName, ODRL_CONTEXT, shortName } from '../src/domain/vocabulary.js';
import { type AskedUse, type Relation, worldAt } from '../src/domain/world.js';
import { parsePolicies } from '../src/rdf/parse.js';

interface Asked {
  readonly assignee?: string;
  readonly action?: string;
  readonly target?: string;
}

interface RightsCase {
  readonly says: string;
  readonly source: string;
  readonly asked?: Asked;
  readonly now?: string;
  readonly facts: Parameters<typeof facts>[0];
  readonly verdict: Verdict;
  readonly because: readonly string[];
}

interface RightsFile {
  readonly about: string;
  readonly policy: object;
  readonly asked: Asked;
  readonly now: string;
  readonly cases: readonly RightsCase[];
}

/** What every case's world knows of terms. */
const KINDS: Relation = new Map([['urn:purpose:advertising', ['urn:purpose:commercial']]]);

function leaves(premises: readonly Premise[]): Premise[] {
  return premises.flatMap((premise) => ('logical' in premise ? leaves(premise.premises) : [premise]));
}

function read(premise: Premise): string {
  const why = 'why' in premise ? ` (${premise.why})` : '';
  if ('leftOperand' in premise) {
    const left = premise.left.join(', ') || '?';
    const partly = premise.partly === true ? ', in part' : '';
    const comparison = `${premise.leftOperand} ${left} ${premise.operator} ${premise.right.join(', ')}`;
    return `${comparison} is ${premise.satisfied}${partly}${why}`;
  }
  const asked = 'asked' in premise ? shortName(premise.asked ?? '?') : '?';
  return `${premise.about} ${asked} is ${premise.satisfied}${why}`;
}

function sentence({ rule, active, premises, overruled }: Reason): string {
  const deciding = leaves(premises).filter((premise) => premise.satisfied === false);
  const open = leaves(premises).filter((premise) => premise.satisfied === 'unknown');
  if (active) return `${rule} holds${overruled === undefined ? '' : `, and gives way (${overruled})`}`;
  const [word, why] = deciding.length > 0 ? ['does not', deciding] : ['is not known', open];
  return `${rule} ${word}: ${why.map(read).join('; ')}`;
}

function use({ action, ...asked }: Asked, known: RightsCase['facts']): AskedUse {
  return { ...asked, ...(action === undefined ? {} : { action: fullName(action) }), facts: facts(known) };
}

const folder = join(process.cwd(), 'libs/policy/cases');

describe.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s', (file) => {
  const { about, policy, asked, now, cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as RightsFile;

  describe(about, () => {
    it.each(cases)('$says [$source]', async (each) => {
      const parsed = must(await parsePolicies(JSON.stringify({ '@context': ODRL_CONTEXT, ...policy })), file);
      const compiled = must(compile(parsed.policies), file);
      const world = worldAt(Temporal.Instant.from(each.now ?? now));
      const known = { ...world, relations: { ...world.relations, isA: KINDS } };
      const decision = decide(compiled, { uses: [use(each.asked ?? asked, each.facts)] }, known);
      expect({ verdict: decision.verdict, because: decision.because.map(sentence) }).toEqual({
        verdict: each.verdict,
        because: each.because,
      });
    });
  });
});
