import type { Result } from '@app/kernel';
import type { Decision, PolicyRefusal, World } from '@app/policy';
import type { Command } from 'commander';
import { listPaths } from '../inputs/list-files.js';
import { readTextFile } from '../inputs/read-file.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface DecideOptions extends OutputOptions {
  readonly policies: readonly string[];
  readonly request: readonly string[];
  readonly world: readonly string[];
}

const RDF = ['ttl', 'n3', 'jsonld', 'json'];

/** `decide`: whether policies permit a request in a state of the world, with reasons. */
export function registerDecide(program: Command, io: Io): void {
  program
    .command('decide')
    .description('whether ODRL policies permit a use')
    .requiredOption('--policies <file...>', 'ODRL 2.2 as Turtle or JSON-LD')
    .requiredOption('--request <file...>', 'odrl:Request; several give one answer each')
    .requiredOption('--world <file...>', 'state of the world: time, memberships, facts; several tell it together')
    .option('--json', 'one JSON object a request')
    .action(async (options: DecideOptions) => {
      const engine = await import('@app/policy');
      const documents = [];
      const policyFiles = await listPaths(io, options.policies, RDF);
      const requests = await listPaths(io, options.request, RDF);
      for (const file of policyFiles)
        documents.push(taken(await engine.parsePolicies(await readTextFile(io, file)), file));
      const policies = documents.flatMap((document) => document.policies);
      const relations = documents.map((document) => document.relations).reduce(engine.joinRelations);
      const compiled = taken(engine.compile(policies, relations), policyFiles.join(', '));
      const world = await worldOf(io, engine, await listPaths(io, options.world, RDF));
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

async function worldOf(io: Io, engine: typeof import('@app/policy'), files: readonly string[]): Promise<World> {
  const worlds: World[] = [];
  for (const file of files) worlds.push(taken(await engine.parseWorld(await readTextFile(io, file)), file));
  const [first = engine.EMPTY_WORLD, ...others] = worlds;
  return taken(engine.joinWorlds([first, ...others]), files.join(', '));
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
