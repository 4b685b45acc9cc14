import type { LogVerdict } from '@app/audit';
import type { Command } from 'commander';
import { readBytes } from '../inputs/read-file.js';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';

interface VerifyOptions extends OutputOptions {
  readonly token?: string;
  readonly size?: string;
}

/** `audit verify FILE|URL`: whether an exported log is as it was written; without either, this service's own log. */
export function registerAudit(program: Command, io: Io): void {
  program
    .command('audit')
    .description('the log of everything that changed a right or a case')
    .command('verify')
    .description('find changed, removed or reordered entries; status 1 when there are any')
    .argument('[file-or-url]', 'JSON Lines as exported; the log of this service where absent')
    .option('--token <token>', 'bearer token for a URL that asks for one')
    .option('--size <n>', 'entries the log is known to have had: fewer is a truncation')
    .option('--json', 'one JSON object')
    .option('--progress', 'show progress even where standard error is no terminal')
    .action(async (source: string | undefined, options: VerifyOptions) => {
      const verdict = source === undefined ? await verifyOwn(io, options) : await verifyExport(io, source, options);
      print(io, options, verdict, human);
      if (verdict.consistent) return;
      throw new CommandRefused('AUDIT_LOG_INCONSISTENT', `${verdict.problems.length} problems`, {
        problems: verdict.problems,
      });
    });
}

async function verifyOwn(io: Io, options: VerifyOptions): Promise<LogVerdict> {
  const { AuditModule, VerifyAuditLog } = await import('@app/audit');
  const { withFeatures } = await import('../service/with-features.js');
  return withFeatures(io, [AuditModule], async (context) => {
    const progress = await startProgress(io, options, 0, 'entries');
    let seen = 0;
    const verdict = await context.get(VerifyAuditLog).execute((done) => {
      progress.advance(done - seen);
      seen = done;
    });
    progress.stop();
    return verdict;
  });
}

async function verifyExport(io: Io, source: string, options: VerifyOptions): Promise<LogVerdict> {
  const { auditHashing, LogVerifier, readEntry } = await import('@app/audit');
  const verifier = new LogVerifier(auditHashing);
  const text = /^https?:\/\//iu.test(source) ? await fetched(source, options.token) : await fileText(io, source);
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const entry = readEntry(line);
    if (entry.ok) verifier.take(entry.value);
    else verifier.takeUnreadable(entry.error.detail);
  }
  return verifier.verdict(options.size === undefined ? undefined : Number(options.size));
}

/** Bytes that are no UTF-8 become a broken entry, not a refused file: finding damage is what this is for. */
async function fileText(io: Io, given: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(pathOf(io, given), given));
}

async function fetched(url: string, token: string | undefined): Promise<string> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandRefused('INPUT_UNREADABLE', `${url}: ${why}`, { input: url });
  });
  if (!response.ok)
    throw new CommandRefused('INPUT_UNREADABLE', `${url} answered ${response.status}`, {
      input: url,
      answered: response.status,
    });
  return response.text();
}

function human({ size, root, consistent, problems }: LogVerdict): string {
  return [
    `${size} entries, ${consistent ? 'all as they were written' : `${problems.length} problems`}; root ${root}`,
    ...problems.map((problem) => `  line ${problem.line}: ${problem.code}, ${problem.detail}`),
  ].join('\n');
}
