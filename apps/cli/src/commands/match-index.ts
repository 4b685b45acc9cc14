import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';

/** `index rebuild`, `index status`: the match index in the service's database. */
export function registerMatchIndex(program: Command, io: Io): void {
  const index = program.command('index').description('look after the match index in the database');
  index
    .command('rebuild')
    .description('build it anew from the works on record; one that broke off goes on where it was')
    .option('--json', 'one JSON object')
    .addOption(new Option('--progress', 'show progress even where standard error is no terminal'))
    .action((options: OutputOptions) => rebuild(io, options));
  index
    .command('status')
    .description('how far it is, and how large')
    .option('--json', 'one JSON object')
    .action((options: OutputOptions) => status(io, options));
}

async function rebuild(io: Io, options: OutputOptions): Promise<void> {
  const { MatchIndex, MatchIndexModule } = await import('@app/scans');
  const { withFeatures } = await import('../service/with-features.js');
  const built = await withFeatures(io, [MatchIndexModule], async (context) => {
    const index = context.get(MatchIndex, { strict: false });
    const { waiting } = await index.status();
    const progress = await startProgress(io, options, waiting, 'works');
    let done = 0;
    await index.rebuild(({ phase, works }) => {
      if (phase !== 'ADD') return;
      progress.advance(works - done);
      done = works;
    });
    progress.stop();
    return index.status();
  });
  print(
    io,
    options,
    built,
    ({ works, segments, bytesPerWork }) => `${works} works in ${segments} segments, ${bytesPerWork} bytes a work`,
  );
}

async function status(io: Io, options: OutputOptions): Promise<void> {
  const { MatchIndex, MatchIndexModule } = await import('@app/scans');
  const { withFeatures } = await import('../service/with-features.js');
  const found = await withFeatures(io, [MatchIndexModule], (context) =>
    context.get(MatchIndex, { strict: false }).status(),
  );
  print(io, options, found, ({ engine, state, works, waiting, segments, bytesPerWork }) =>
    state === 'NONE'
      ? 'There is no match index of this engine in the database; the first question or `index rebuild` builds it'
      : `${state}, engine ${engine}: ${works} works in ${segments} segments, ${waiting} waiting, ${bytesPerWork} bytes a work`,
  );
}
