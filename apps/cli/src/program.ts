import { Command, CommanderError } from 'commander';
import { registerAttribution } from './commands/attribution.js';
import { registerAudit } from './commands/audit-verify.js';
import { registerBench } from './commands/bench.js';
import { registerCertificate } from './commands/certificate.js';
import { registerDeadline } from './commands/deadline.js';
import { registerDecide } from './commands/decide.js';
import { registerEvidence } from './commands/evidence.js';
import { registerExtract } from './commands/extract.js';
import { registerFee } from './commands/fee.js';
import { registerImport } from './commands/import.js';
import { registerMatch } from './commands/match.js';
import { registerMatchIndex } from './commands/match-index.js';
import { registerMigrate } from './commands/migrate.js';
import { registerOpenapi } from './commands/openapi.js';
import { registerScan } from './commands/scan.js';
import { registerServe } from './commands/serve.js';
import { registerUscc } from './commands/uscc.js';
import type { Io } from './io.js';
import { AlreadyTold, CommandRefused, WrongUsage } from './output/command-refused.js';
import { tell, unforeseen } from './output/problem.js';

/** Exit status of the command. */
export const STATUS = { done: 0, refused: 1, wrongUsage: 2 } as const;

const COMMANDS = [
  registerDeadline,
  registerUscc,
  registerFee,
  registerAttribution,
  registerExtract,
  registerMatch,
  registerDecide,
  registerImport,
  registerScan,
  registerCertificate,
  registerAudit,
  registerEvidence,
  registerServe,
  registerMigrate,
  registerMatchIndex,
  registerOpenapi,
  registerBench,
];

/**
 * Runs one command.
 * @param args without interpreter and script
 * @returns the exit status
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const form = args.includes('--json') ? 'JSON' : 'TEXT';
  try {
    await programFor(io, form).parseAsync([...args], { from: 'user' });
    return STATUS.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.wrongUsage;
    if (error instanceof WrongUsage) {
      tell(io, new CommandRefused('USAGE_WRONG', error.message), form);
      return STATUS.wrongUsage;
    }
    if (error instanceof AlreadyTold) return STATUS.refused;
    tell(io, error instanceof CommandRefused ? error : unforeseen(error), form);
    return STATUS.refused;
  }
}

function programFor(io: Io, form: 'JSON' | 'TEXT'): Command {
  const program = new Command('imprimatur')
    .description('Content syndication and licensing for news publishers')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (message, write) => {
        if (form === 'TEXT') write(message);
        else tell(io, new CommandRefused('USAGE_WRONG', message.replace(/^error: /u, '').trim()), form);
      },
    });
  for (const register of COMMANDS) register(program, io);
  return program;
}
