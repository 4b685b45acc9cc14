import { existsSync } from 'node:fs';
import type { ImportReport, RejectedRow } from '@app/works';
import { type Command, Option } from 'commander';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';

interface ImportOptions extends OutputOptions {
  readonly uriPrefix?: string;
  readonly source?: string;
}

/** `import works FILE…`: takes works into the service, in bulk; safe to repeat. */
export function registerImport(program: Command, io: Io): void {
  program
    .command('import')
    .description('take works into the service')
    .command('works')
    .description('from JSON Lines, ninjs, text and HTML files, or folders of them')
    .argument('<path...>')
    .option('--uri-prefix <prefix>', 'makes URIs of records that only have an id')
    .option('--source <label>', 'source label of records without one')
    .option('--json', 'one JSON object')
    .addOption(new Option('--progress', 'show progress even where standard error is no terminal'))
    .action((paths: readonly string[], options: ImportOptions) => importWorks(io, paths, options));
}

async function importWorks(io: Io, paths: readonly string[], options: ImportOptions): Promise<void> {
  const { ImportWorks, workFiles, WorksModule } = await import('@app/works');
  const { withFeatures } = await import('../service/with-features.js');
  const missing = paths.find((path) => !existsSync(pathOf(io, path)));
  if (missing !== undefined) throw new CommandRefused('INPUT_MISSING', missing, { input: missing });
  // WHY: files are read from where the person stands, and named as the person wrote them
  const files = (await Promise.all(paths.map((path) => workFiles([pathOf(io, path)])))).flatMap((found, at) => {
    const given = paths[at] ?? '';
    return found.map((file) => ({ ...file, name: given + file.name.slice(pathOf(io, given).length) }));
  });
  if (files.length === 0)
    throw new CommandRefused('INPUT_EMPTY', `${paths.join(', ')} hold no file of works`, { inputs: paths });
  const total = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  const report = await withFeatures(io, [WorksModule], async (context) => {
    const progress = await startProgress(io, options, total, 'bytes');
    let seen = 0;
    const outcome = await context.get(ImportWorks).execute({
      actor: { kind: 'OPERATOR', id: 'import-works', roles: [] },
      label: paths.join(' '),
      sources: { files },
      ...(options.uriPrefix === undefined ? {} : { uriPrefix: options.uriPrefix }),
      ...(options.source === undefined ? {} : { source: options.source }),
      onProgress: ({ bytes }) => {
        progress.advance(bytes - seen);
        seen = bytes;
      },
    });
    progress.stop();
    if (!outcome.ok) throw CommandRefused.of(outcome.error);
    return outcome.value;
  });
  print(io, options, report, human);
  if (report.rejected > 0 && report.rejected === report.read) {
    throw new CommandRefused('INPUT_UNREADABLE', `none of ${report.read} records could be taken in`, {
      inputs: paths,
      rejected: report.rejected,
    });
  }
}

function human({ read, inserted, unchanged, rejected, rejects }: ImportReport): string {
  return [
    `${read} read, ${inserted} taken in, ${unchanged} there already, ${rejected} rejected`,
    ...rejects.map(
      (row) =>
        `  ${placeOf(row)}: ${row.code}${row.pointer === '' ? '' : ` at ${row.pointer}`}, expected ${row.expected}`,
    ),
    ...(rejected > rejects.length ? [`  and ${rejected - rejects.length} more`] : []),
  ].join('\n');
}

function placeOf({ file, ...place }: RejectedRow): string {
  return 'line' in place && place.line !== undefined ? `${file}, line ${String(place.line)}` : file;
}
