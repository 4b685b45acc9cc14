import type { Result } from '@app/kernel';
import type { Decision, PolicyRefusal, Relations } from '@app/policy';
import type { Command } from 'commander';
import { listPaths } from '../inputs/list-files.js';
import { readTextFile } from '../inputs/read-file.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface DecideOptions extends OutputOptions {
  readonly policies: readonly string[];
  readonly request: readonly string[];
  readonly world: string;
}

const RDF = ['ttl', 'n3', 'jsonld', 'json'];

/** `decide`: whether policies permit a request in a state of the world, with reasons. */
export function registerDecide(program: Command, io: Io): void {
  program
    .command('decide')
    .description('whether ODRL policies permit a use')
    .requiredOption('--policies <file...>', 'ODRL 2.2 as Turtle or JSON-LD')
    .requiredOption('--request <file...>', 'odrl:Request; several give one answer each')
    .requiredOption('--world <file>', 'state of the world: time, memberships, facts')
    .option('--json', 'one JSON object a request')
    .action(async (options: DecideOptions) => {
      const engine = await import('@app/policy');
      const documents = [];
      const policyFiles = await listPaths(io, options.policies, RDF);
      const requests = await listPaths(io, options.request, RDF);
      for (const file of policyFiles)
        documents.push(taken(await engine.parsePolicies(await readTextFile(io, file)), file));
      const policies = documents.flatMap((document) => document.policies);
      const relations = documents.map((document) => document.relations).reduce(joined);
      const compiled = taken(engine.compile(policies, relations), policyFiles.join(', '));
      const world = taken(await engine.parseWorld(await readTextFile(io, options.world)), options.world);
      const inputs = new ManyInputs(io, options);
      for (const file of requests) {
        await inputs.attempt(async () => {
          const request = taken(await engine.parseRequest(await readTextFile(io, file)), file);
          const decision = engine.decide(compiled, request, world);
          const result = requests.length === 1 ? decision : { request: file, ...decision.toJSON() };
          print(io, options, result, () => human(decision));
        });
      }
      inputs.finish();
    });
}

function taken<T>(read: Result<T, PolicyRefusal>, input: string): T {
  if (read.ok) return read.value;
  throw CommandRefused.of(read.error, { input });
}

function human({ verdict, because, duties }: Decision): string {
  return [
    verdict,
    ...because.map((reason) => `  ${reason.kind} ${reason.rule}${reason.active ? '' : ' does not apply'}`),
    ...duties.map((duty) => `  owed: ${duty.action.join(', ')} ${duty.terms.join(', ')} (${duty.state})`),
  ].join('\n');
}

/** What several documents say of collections, places and actions, together. */
function joined(a: Relations, b: Relations): Relations {
  return {
    partOf: merged(a.partOf, b.partOf),
    isA: merged(a.isA, b.isA),
    includedIn: merged(a.includedIn, b.includedIn),
  };
}

function merged(a: Relations['partOf'], b: Relations['partOf']): Relations['partOf'] {
  return new Map(
    [...a.keys(), ...b.keys()].map((child) => [child, [...(a.get(child) ?? []), ...(b.get(child) ?? [])]]),
  );
}
