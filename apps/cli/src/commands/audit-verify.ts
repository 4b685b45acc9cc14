import type { LogVerdict } from '@app/audit';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { print } from '../output/print.js';
import { startProgress } from '../output/progress.js';
import { keptCheckpoint, publicLogAt, type SourceOptions, verifyExport, verifyPublicLog } from './audit-sources.js';

/** `audit verify FILE|URL`: whether an exported log is as it was written; without either, this service's own log. */
export function registerAudit(program: Command, io: Io): void {
  program
    .command('audit')
    .description('the log of everything that changed a right or a case')
    .command('verify')
    .description('find changed, removed or reordered entries; status 1 when there are any')
    .argument(
      '[file-or-url]',
      'JSON Lines as exported, or https://…/audit for a public log; the log of this service where absent',
    )
    .option('--token <token>', 'bearer token for a URL that asks for one')
    .option('--size <n>', 'entries the log is known to have had: fewer is a truncation')
    .option('--checkpoint <file>', 'a checkpoint kept from before: the log must begin with what it signed')
    .option(
      '--key <key>',
      'public key of the log, as /audit/key showed it; again for one before it; a public log says its own where absent',
      (key: string, before: readonly string[] = []) => [...before, key],
    )
    .option('--json', 'one JSON object')
    .option('--progress', 'show progress even where standard error is no terminal')
    .action(async (source: string | undefined, options: SourceOptions) => {
      const verdict = await verified(io, source, options);
      print(io, options, verdict, human);
      if (verdict.consistent) return;
      throw new CommandRefused('AUDIT_LOG_INCONSISTENT', `${verdict.problems.length} problems`, {
        problems: verdict.problems,
      });
    });
}

function verified(io: Io, source: string | undefined, options: SourceOptions): Promise<LogVerdict> {
  if (source === undefined) return verifyOwn(io, options);
  const log = publicLogAt(source);
  return log === undefined ? verifyExport(io, source, options) : verifyPublicLog(io, log, options);
}

async function verifyOwn(io: Io, options: SourceOptions): Promise<LogVerdict> {
  const { AuditModule, VerifyAuditLog } = await import('@app/audit');
  const { withFeatures } = await import('../service/with-features.js');
  const kept = await keptCheckpoint(io, options);
  const size = options.size === undefined ? [] : [{ size: Number(options.size) }];
  const promises = [...size, ...(kept === undefined ? [] : [kept.promise])];
  return withFeatures(io, [AuditModule], async (context) => {
    const progress = await startProgress(io, options, 0, 'entries');
    let seen = 0;
    const count = (done: number): void => {
      progress.advance(done - seen);
      seen = done;
    };
    const verdict = await context.get(VerifyAuditLog).execute(count, promises);
    progress.stop();
    if (kept?.isSigned !== false) return verdict;
    const detail = 'the one that was kept is not signed by this key';
    const problem = { code: 'CHECKPOINT_FORGED' as const, line: verdict.size, detail };
    return { ...verdict, consistent: false, problems: [...verdict.problems, problem] };
  });
}

function human({ size, root, consistent, problems }: LogVerdict): string {
  return [
    `${size} entries, ${consistent ? 'all as they were written' : `${problems.length} problems`}; root ${root}`,
    ...problems.map((problem) => `  line ${problem.line}: ${problem.code}, ${problem.detail}`),
  ].join('\n');
}
