import { must } from '@app/kernel';
import { compile } from '../src/domain/compile.js';
import { decide } from '../src/domain/decide.js';
import type { Decision } from '../src/domain/decision.js';
import { facts } from '../src/domain/facts.js';
import { fullName, ODRL_CONTEXT } from '../src/domain/vocabulary.js';
import { type AskedUse, NO_RELATIONS, type World, worldAt } from '../src/domain/world.js';
import { parsePolicies } from '../src/rdf/parse.js';

/** What a use is like, in the shortest form a row of the matrix can be tried with. */
export interface Tried {
  readonly action?: string;
  readonly facts?: Parameters<typeof facts>[0];
  readonly unit?: string;
  readonly now?: string;
  readonly world?: Partial<World>;
}

export type Json = Readonly<Record<string, unknown>>;

/** A policy of one permission to print, changed as the row needs it. */
export function aPolicy(permission: Json = {}, policy: Json = {}): Json {
  return {
    '@context': ODRL_CONTEXT,
    '@type': 'Set',
    uid: 'urn:p',
    permission: [{ uid: 'urn:p#may', action: 'print', ...permission }],
    ...policy,
  };
}

export function limited(leftOperand: unknown, operator: string, rightOperand: unknown, more: Json = {}): Json {
  return aPolicy({ constraint: [{ leftOperand, operator, rightOperand, ...more }] });
}

export async function decisionOn(documents: Json | readonly Json[], tried: Tried = {}): Promise<Decision> {
  const text = JSON.stringify(documents);
  const { policies, relations } = must(await parsePolicies(text, 'JSON_LD'), text);
  const { unit, action = 'print', now = '2026-06-01T00:00:00Z' } = tried;
  const known = facts(tried.facts ?? {});
  const told = unit === undefined ? known : new Map([...known].map(([name, fact]) => [name, { ...fact, unit }]));
  const asked: AskedUse = { assignee: 'urn:me', action: fullName(action), target: 'urn:work', facts: told };
  const world = { ...worldAt(Temporal.Instant.from(now)), relations: NO_RELATIONS, ...tried.world };
  return decide(must(compile(policies, relations), text), { uses: [asked] }, world);
}

/** The verdict, or the code the document is refused with. */
export async function outcome(documents: Json | readonly Json[], tried: Tried = {}): Promise<string> {
  const text = JSON.stringify(documents);
  const parsed = await parsePolicies(text, 'JSON_LD');
  if (!parsed.ok) return parsed.error.code;
  const compiled = compile(parsed.value.policies, parsed.value.relations);
  return compiled.ok ? (await decisionOn(documents, tried)).verdict : compiled.error.code;
}
