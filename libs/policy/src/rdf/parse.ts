import { err, ok, type Result } from '@app/kernel';
import type { Policy } from '../domain/policy.js';
import { type PolicyRefusal, PolicyRefused } from '../domain/refusal.js';
import type { PolicyRequest, Relations, World } from '../domain/world.js';
import type { Graph } from './graph.js';
import { readJsonLd } from './json-ld.js';
import { readPolicies } from './read-policies.js';
import { readRequest } from './read-request.js';
import { readRelations, readWorld } from './read-world.js';
import { readTurtle } from './turtle.js';

export type PolicyFormat = 'TURTLE' | 'JSON_LD';

/** The form a document is in, by its first character: JSON starts with a bracket, and Turtle never with `{`. */
export function formatOf(text: string): PolicyFormat {
  const start = text.trimStart();
  if (start.startsWith('{')) return 'JSON_LD';
  return /^\[\s*[{\]]/.test(start) ? 'JSON_LD' : 'TURTLE';
}

async function read<T>(text: string, format: PolicyFormat, as: (graph: Graph) => T): Promise<Result<T, PolicyRefusal>> {
  try {
    return ok(as(format === 'TURTLE' ? readTurtle(text) : await readJsonLd(text)));
  } catch (failure) {
    if (failure instanceof PolicyRefused) return err(failure.refusal);
    throw failure;
  }
}

/** Policies of a document and what it says of collections, places and actions. */
export interface ParsedPolicies {
  readonly policies: readonly Policy[];
  readonly relations: Relations;
}

/** Reads ODRL 2.2. Nothing is fetched; a document is taken whole or refused. */
export function parsePolicies(
  text: string,
  format: PolicyFormat = formatOf(text),
): Promise<Result<ParsedPolicies, PolicyRefusal>> {
  return read(text, format, (graph) => ({ policies: readPolicies(graph), relations: readRelations(graph) }));
}

/** Reads an `odrl:Request`. */
export function parseRequest(
  text: string,
  format: PolicyFormat = formatOf(text),
): Promise<Result<PolicyRequest, PolicyRefusal>> {
  return read(text, format, readRequest);
}

/** Reads a state of the world: the time, memberships, facts, and reports on duties. */
export function parseWorld(text: string, format: PolicyFormat = formatOf(text)): Promise<Result<World, PolicyRefusal>> {
  return read(text, format, readWorld);
}
