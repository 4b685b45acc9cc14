import { readFile } from 'node:fs/promises';
import type { BundleVerdict } from '@app/evidence';
import type { Command } from 'commander';
import { readTextFile } from '../inputs/read-file.js';
import { type Io, pathOf } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface VerifyOptions extends OutputOptions {
  readonly ca?: string;
  readonly key?: string;
}

/** `evidence verify BUNDLE…`: whether evidence is as it was secured; without the service, without a network. */
export function registerEvidence(program: Command, io: Io): void {
  program
    .command('evidence')
    .description('evidence of findings')
    .command('verify')
    .description('check hashes, WARC digests, time stamp and audit log of a bundle; status 1 when one does not hold')
    .argument('<bundle...>', 'bundles as handed out (zip), or WARC files alone')
    .option('--ca <file>', 'PEM certificates of time-stamp authorities that you trust')
    .option('--key <key>', 'public key of the audit log, as /audit/key shows it, or a file with it')
    .option('--json', 'one JSON object a bundle')
    .action(async (bundles: readonly string[], options: VerifyOptions) => {
      const anchors = {
        ...(options.ca === undefined ? {} : { authorities: await certificatesOf(io, options.ca) }),
        ...(options.key === undefined ? {} : { logKey: await keyOf(io, options.key) }),
      };
      const inputs = new ManyInputs(io, options);
      for (const bundle of bundles) {
        await inputs.attempt(async () => {
          const verdict = await verified(await bytesOf(io, bundle), anchors);
          print(io, options, { bundle, ...verdict }, human);
          if (!verdict.ok) throw new CommandRefused('EVIDENCE_INVALID', failed(verdict), { input: bundle });
        });
      }
      inputs.finish();
    });
}

async function verified(
  bytes: Uint8Array,
  anchors: { readonly authorities?: readonly string[]; readonly logKey?: string },
): Promise<BundleVerdict> {
  const { checkWarc, verifyBundle } = await import('@app/evidence');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isWarc = (bytes[0] === 0x1f && bytes[1] === 0x8b) || Buffer.from(bytes.subarray(0, 5)).toString() === 'WARC/';
  if (isZip || !isWarc) return verifyBundle(bytes, anchors);
  const { records, digests, problems } = await checkWarc(bytes);
  const checks = [
    { name: 'WARC digests', ok: problems.length === 0, detail: `${records} records, ${digests} digests recomputed` },
    ...problems.map(({ code, offset, detail }) => ({ name: code, ok: false, detail: `byte ${offset}: ${detail}` })),
  ];
  return { ok: problems.length === 0, trust: 'OWN_WORD', checks };
}

async function bytesOf(io: Io, given: string): Promise<Uint8Array> {
  return readFile(pathOf(io, given)).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CommandRefused(isMissing ? 'INPUT_MISSING' : 'INPUT_UNREADABLE', given, { input: given });
  });
}

async function certificatesOf(io: Io, file: string): Promise<readonly string[]> {
  const text = await readTextFile(io, file);
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu);
  if (found === null) throw new WrongUsage(`--ca ${file}: expected PEM certificates`);
  return found;
}

async function keyOf(io: Io, given: string): Promise<string> {
  return KEY.test(given) ? given : (await readTextFile(io, given)).trim();
}

/** C2SP signed-note: `<name>+<key id>+<key>`. */
const KEY = /^\S+\+[0-9a-f]{8}\+\S+$/u;

function failed({ checks }: BundleVerdict): string {
  return checks.flatMap(({ name, ok, detail }) => (ok ? [] : [`${name}: ${detail}`])).join('; ');
}

function human({ bundle, ok, trust, checks }: BundleVerdict & { readonly bundle: string }): string {
  const word = ok ? 'as it was secured' : 'NOT as it was secured';
  const by = trust === 'ANCHORED' ? '' : ', by its own word: give --ca and --key to hold it against yours';
  return [
    `${bundle}: ${word}${by}`,
    ...checks.map((each) => `  ${each.ok ? 'ok' : 'NO'}  ${each.name}: ${each.detail}`),
  ].join('\n');
}
