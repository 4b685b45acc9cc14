import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { readInstant } from '@app/kernel';
import type { Command } from 'commander';
import { below } from '../inputs/list-files.js';
import { decodeUtf8, readBytes, readJsonFile, readTextFile } from '../inputs/read-file.js';
import { type Io, pathOf } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface VerifyOptions extends OutputOptions {
  readonly jwks?: string;
  readonly statusList?: string;
  readonly at?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly logKey?: string;
}

interface Verdict {
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  /** What the certificate says, to hold against what is printed beside it. */
  readonly certificate?: {
    readonly number: string;
    readonly issuer: string;
    readonly licensee: string;
    readonly works: readonly { readonly uri: string; readonly title: string }[];
  };
  readonly disclosed?: Readonly<Record<string, unknown>>;
}

/** `certificate verify FILE|NUMBER`: what a certificate is worth; with `--jwks` without any service. */
export function registerCertificate(program: Command, io: Io): void {
  const certificate = program.command('certificate').description('certificates of licenses');
  certificate
    .command('new-key')
    .description('a fresh private key for CERTIFICATE_SIGNING_JWK: the service rotates to it when it starts')
    .option('--json', 'the key alone, as JSON')
    .action(async (options: OutputOptions) => {
      const { newSigningKey } = await import('../rules/certificates.js');
      print(io, options, await newSigningKey(), (key) => JSON.stringify(key));
    });
  certificate
    .command('verify')
    .description('whether a certificate is genuine and valid; status 1 when it is not')
    .argument(
      '<file-or-number...>',
      'files with the signed certificate (token, presentation, JSON or PDF), or numbers printed on them',
    )
    .option('--jwks <file>', "the issuer's public keys: verify without the service")
    .option('--status-list <file>', "the issuer's signed status list, for suspension and revocation")
    .option('--at <instant>', 'ISO 8601 instant of the use; now where absent')
    .option('--issuer <url>', 'public address of the issuer that is expected')
    .option('--audience <name>', 'for whom the presentation has to be made')
    .option('--nonce <word>', 'the word the presentation has to answer')
    .option('--log-key <key>', 'public key of the audit log: the file has to show that the certificate stands in it')
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
  const file = isFile ? await certificateInFile(io, given) : undefined;
  const verdict =
    file !== undefined && options.jwks !== undefined
      ? await offline(io, file, options.jwks, options)
      : await byService(io, file?.token, given, options);
  print(io, options, isNamed ? { input: given, ...verdict } : verdict, human);
  if (verdict.status !== 'valid') {
    throw new CommandRefused('CERTIFICATE_NOT_VALID', `${given} is ${verdict.status}`, {
      input: given,
      certificateStatus: verdict.status,
    });
  }
}

async function offline(io: Io, file: CertificateFile, jwks: string, options: VerifyOptions): Promise<Verdict> {
  const { verifyCertificateOffline } = await import('../rules/certificates.js');
  const { statusList, at, issuer, logKey } = options;
  return verifyCertificateOffline({
    ...file,
    jwks: keysIn(await readJsonFile(io, jwks), jwks),
    at: instantOf(at),
    // a list or a presentation is fresh by the day of the reading, whichever day the use was
    now: Temporal.Now.instant(),
    ...(statusList === undefined ? {} : { statusList: (await readTextFile(io, statusList)).trim() }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(logKey === undefined ? {} : { logKey }),
    binding: bindingOf(options),
  });
}

function bindingOf({ audience, nonce }: VerifyOptions): { readonly audience?: string; readonly nonce?: string } {
  return { ...(audience === undefined ? {} : { audience }), ...(nonce === undefined ? {} : { nonce }) };
}

async function byService(io: Io, token: string | undefined, number: string, options: VerifyOptions): Promise<Verdict> {
  const { LicensingModule, VerifyCertificate } = await import('@app/licensing');
  const { withFeatures } = await import('../service/with-features.js');
  return withFeatures(io, [LicensingModule], async (context) => {
    const register = context.get(VerifyCertificate);
    const at = instantOf(options.at);
    if (token !== undefined) return shown(await register.byToken(token, { at, ...bindingOf(options) }));
    const found = await register.byNumber(number, at);
    if (!found.ok) throw CommandRefused.of(found.error);
    return shown(found.value);
  });
}

function shown({ status, checks, disclosed }: Pick<Verdict, 'status' | 'checks' | 'disclosed'>): Verdict {
  return { status, checks, ...(disclosed === undefined ? {} : { disclosed }) };
}

/** @throws CommandRefused INPUT_UNREADABLE where a PDF carries no certificate */
async function certificateInFile(io: Io, given: string): Promise<CertificateFile> {
  const bytes = await readBytes(pathOf(io, given), given);
  const { isPdf, tokenInPdf } = await import('../rules/certificates.js');
  if (!isPdf(bytes)) return certificateIn(decodeUtf8(bytes, given));
  const token = tokenInPdf(bytes);
  if (token !== undefined) return { token };
  throw new CommandRefused('INPUT_UNREADABLE', `${given} carries no signed certificate`, {
    input: given,
    expected: 'a printed certificate with its attachment',
  });
}

interface CertificateFile {
  readonly token: string;
  /** Proof of its issuing in the audit log, as the service gave it. */
  readonly log?: unknown;
}

/** The compact token or presentation, or a JSON document that carries one as `presentation` or `token`. */
function certificateIn(text: string): CertificateFile {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return { token: trimmed };
  const named = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"([\\w.~-]+)"`, 'u').exec(trimmed)?.[1];
  const token = named('presentation') ?? named('token') ?? trimmed;
  const log = logIn(trimmed);
  return log === undefined ? { token } : { token, log };
}

function logIn(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && 'log' in value ? value.log : undefined;
  } catch {
    return undefined;
  }
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
  const instant = readInstant(text);
  if (instant === undefined) throw new WrongUsage(`--at takes an ISO 8601 instant with offset, not “${text}”`);
  return instant;
}

function human({ status, checks, certificate, disclosed }: Verdict): string {
  const says =
    certificate === undefined
      ? []
      : [
          `  number: ${certificate.number}`,
          `  licensee: ${certificate.licensee}`,
          ...certificate.works.map(({ uri, title }) => `  work: ${title} (${uri})`),
        ];
  const more = Object.entries(disclosed ?? {}).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  const looked = checks.map(({ name, ok, detail }) => `  ${ok ? 'ok ' : 'NOT'} ${name}: ${detail}`);
  return [status, ...looked, ...says, ...more].join('\n');
}
