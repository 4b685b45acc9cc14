import type { Command } from 'commander';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';

type Run = (args: string[]) => Promise<void> | void;

/** Benchmarks by name; each prints a Markdown table. */
const BENCHES: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  audit: () => import('../../../../bench/audit.js'),
  'claims-expiry': () => import('../../../../bench/claims-expiry.js'),
  deadlines: () => import('../../../../bench/deadlines.js'),
  decide: () => import('../../../../bench/decide.js'),
  extract: () => import('../../../../bench/extract.js'),
  feeds: () => import('../../../../bench/feeds.js'),
  import: () => import('../../../../bench/import.js'),
  'match-index': () => import('../../../../bench/match-index.js'),
  scan: () => import('../../../../bench/scan.js'),
  search: () => import('../../../../bench/search.js'),
  'text-reuse': () => import('../../../../bench/text-reuse.js'),
};

/** Evaluations by name, on data of others that lies beside the project. */
const EVALS: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  extraction: () => import('../../../../eval/extraction.js'),
  'text-reuse': () => import('../../../../eval/text-reuse.js'),
};

/** `bench NAME`, `eval NAME`: measurements, never part of the tests. */
export function registerBench(program: Command, io: Io): void {
  register(program, io, { name: 'bench', description: 'measure speed', known: BENCHES });
  register(program, io, { name: 'eval', description: 'measure accuracy', known: EVALS });
}

interface Kind {
  readonly name: string;
  readonly description: string;
  readonly known: Readonly<Record<string, () => Promise<{ run: Run }>>>;
}

function register(program: Command, io: Io, { name, description, known }: Kind): void {
  const names = Object.keys(known);
  program
    .command(name)
    .description(`${description}: ${names.join(', ')}`)
    .argument('[name]', 'which one; without a name, their names')
    .argument('[args...]', 'handed on')
    .allowUnknownOption()
    .action(async (wanted: string | undefined, args: string[]) => {
      if (wanted === undefined) return io.stdout(`${names.join('\n')}\n`);
      const load = Object.hasOwn(known, wanted) ? known[wanted] : undefined;
      if (load === undefined)
        throw new CommandRefused('NAME_UNKNOWN', `${wanted}; known: ${names.join(', ')}`, {
          name: wanted,
          known: names,
        });
      const { run } = await load();
      await run(args);
    });
}
