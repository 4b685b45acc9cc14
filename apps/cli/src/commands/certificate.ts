import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { below } from '../inputs/list-files.js';
import { readJsonFile, readTextFile } from '../inputs/read-file.js';
import { type Io, pathOf } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface VerifyOptions extends OutputOptions {
  readonly jwks?: string;
  readonly statusList?: string;
  readonly at?: string;
}

interface Verdict {
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
}

/** `certificate verify FILE|NUMBER`: what a certificate is worth; with `--jwks` without any service. */
export function registerCertificate(program: Command, io: Io): void {
  program
    .command('certificate')
    .description('certificates of licenses')
    .command('verify')
    .description('whether a certificate is genuine and valid; status 1 when it is not')
    .argument('<file-or-number...>', 'files with the signed certificate, or numbers printed on them')
    .option('--jwks <file>', "the issuer's public keys: verify without the service")
    .option('--status-list <file>', "the issuer's signed status list, for suspension and revocation")
    .option('--at <instant>', 'ISO 8601 instant of the use; now where absent')
    .option('--json', 'one JSON object a certificate')
    .action(async (given: readonly string[], options: VerifyOptions) => {
      const inputs = new ManyInputs(io, options);
      const all = await filesIn(io, given);
      for (const each of all) await inputs.attempt(() => verify(io, each, all.length > 1, options));
      inputs.finish();
    });
}

/** A folder stands for the files directly in it. */
async function filesIn(io: Io, given: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    given.map(async (each) => {
      const stats = await stat(pathOf(io, each)).catch(() => undefined);
      if (stats?.isDirectory() !== true) return [each];
      const entries = await readdir(pathOf(io, each), { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => below(each, entry.name));
      if (files.length === 0) throw new CommandRefused('INPUT_EMPTY', `${each} holds no file`, { input: each });
      return files.sort();
    }),
  );
  return found.flat();
}

async function verify(io: Io, given: string, isNamed: boolean, options: VerifyOptions): Promise<void> {
  const isFile = existsSync(pathOf(io, given));
  if (!isFile && options.jwks !== undefined) {
    if (/[./\\]/u.test(given)) throw new CommandRefused('INPUT_MISSING', given, { input: given });
    throw new WrongUsage('a number alone cannot be verified with --jwks: give the file of the certificate');
  }
  const token = isFile ? tokenIn(await readTextFile(io, given)) : undefined;
  const verdict =
    token !== undefined && options.jwks !== undefined
      ? await offline(io, token, options.jwks, options)
      : await byService(io, token, given);
  print(io, options, isNamed ? { input: given, ...verdict } : verdict, human);
  if (verdict.status !== 'valid') {
    throw new CommandRefused('CERTIFICATE_NOT_VALID', `${given} is ${verdict.status}`, {
      input: given,
      certificateStatus: verdict.status,
    });
  }
}

async function offline(io: Io, token: string, jwks: string, { statusList, at }: VerifyOptions): Promise<Verdict> {
  const { verifyCertificateOffline } = await import('../rules/certificates.js');
  return verifyCertificateOffline({
    token,
    jwks: keysIn(await readJsonFile(io, jwks), jwks),
    at: instantOf(at),
    ...(statusList === undefined ? {} : { statusList: (await readTextFile(io, statusList)).trim() }),
  });
}

async function byService(io: Io, token: string | undefined, number: string): Promise<Verdict> {
  const { LicensingModule, VerifyCertificate } = await import('@app/licensing');
  const { withFeatures } = await import('../service/with-features.js');
  return withFeatures(io, [LicensingModule], async (context) => {
    const register = context.get(VerifyCertificate);
    if (token !== undefined) return shown(await register.byToken(token));
    const found = await register.byNumber(number);
    if (!found.ok) throw CommandRefused.of(found.error);
    return shown(found.value);
  });
}

function shown({ status, checks }: Verdict): Verdict {
  return { status, checks };
}

/** The compact token, or a JSON document that carries it as `token`. */
function tokenIn(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return trimmed;
  const found = /"token"\s*:\s*"([\w.-]+)"/u.exec(trimmed)?.[1];
  return found ?? trimmed;
}

function keysIn(value: unknown, file: string): { keys: Record<string, string>[] } {
  if (typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)) {
    return { keys: value.keys.filter((key) => typeof key === 'object' && key !== null) };
  }
  throw new CommandRefused('INPUT_UNREADABLE', `${file} is no JSON Web Key Set`, {
    input: file,
    expected: '{"keys": […]}',
  });
}

function instantOf(text: string | undefined): Temporal.Instant {
  if (text === undefined) return Temporal.Now.instant();
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new WrongUsage(`--at takes an ISO 8601 instant with offset, not “${text}”`);
  }
}

function human({ status, checks }: Verdict): string {
  return [status, ...checks.map(({ name, ok, detail }) => `  ${ok ? 'ok ' : 'NOT'} ${name}: ${detail}`)].join('\n');
}
