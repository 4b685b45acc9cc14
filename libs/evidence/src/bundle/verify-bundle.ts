import { createHash } from 'node:crypto';
import { type EvidenceManifest, type ManifestFile, SEAL_PATHS } from '../domain/manifest.js';
import type { BundleCheck } from './bundle-check.js';
import { checkLog, sealedToken } from './check-log.js';
import { openBundle } from './open-bundle.js';
import { readManifest } from './read-manifest.js';
import { readToken } from './time-stamp-token.js';
import { checkWarc } from './warc-check.js';

export interface BundleVerdict {
  /** Every check holds. */
  readonly ok: boolean;
  /** ANCHORED: time and log were held against a root and a key that the verifier brought; else against what the bundle says of itself. */
  readonly trust: 'ANCHORED' | 'OWN_WORD';
  readonly evidenceId?: string;
  readonly findingId?: string;
  readonly page?: string;
  readonly checks: readonly BundleCheck[];
}

export interface Anchors {
  /** PEM certificates of time-stamp authorities that are trusted. */
  readonly authorities?: readonly string[];
  /** Public key of the audit log, C2SP signed-note. */
  readonly logKey?: string;
}

const SEALS: ReadonlySet<string> = new Set(Object.values(SEAL_PATHS));

/** Checks a bundle with nothing but itself and what the verifier brings: no service, no network. */
export async function verifyBundle(zip: Uint8Array, anchors: Anchors = {}): Promise<BundleVerdict> {
  const entries = openBundle(zip);
  if (typeof entries === 'string') return broken('bundle', entries);
  const manifestBytes = entries.get(SEAL_PATHS.manifest);
  if (manifestBytes === undefined) return broken('manifest', `no ${SEAL_PATHS.manifest} in the bundle`);
  const manifest = readManifest(manifestBytes);
  if (!manifest.ok) return broken('manifest', manifest.error);
  const hash = sha256(manifestBytes);
  const checks: BundleCheck[] = [
    { name: 'manifest', ok: true, detail: `SHA-256 ${hash}, ${manifest.value.files.length} files` },
    ...checkFiles(entries, manifest.value),
    ...(await checkArchives(entries, manifest.value)),
    await checkTimeStamp(entries, manifestBytes, manifest.value, anchors),
    ...checkLog(entries, hash, manifest.value.evidenceId, anchors.logKey),
    ...manifest.value.absent.map(({ what, code, detail }) => ({
      name: `absent ${what}`,
      ok: true,
      detail: `${code}: ${detail}`,
    })),
  ];
  const isAnchored = anchors.logKey !== undefined && (anchors.authorities?.length ?? 0) > 0;
  const { evidenceId, findingId, page } = manifest.value;
  const ok = checks.every((check) => check.ok);
  return { ok, trust: isAnchored ? 'ANCHORED' : 'OWN_WORD', evidenceId, findingId, page, checks };
}

/** Every file that is listed, by its hash; then those that nobody listed. */
function checkFiles(entries: ReadonlyMap<string, Uint8Array>, { files }: EvidenceManifest): readonly BundleCheck[] {
  const listed = new Set(files.map(({ path }) => path));
  const extra = [...entries.keys()].filter((path) => !listed.has(path) && !SEALS.has(path));
  return [
    ...files.map((file) => checkFile(file, entries.get(file.path))),
    {
      name: 'no other files',
      ok: extra.length === 0,
      detail: extra.length === 0 ? 'nothing that the manifest does not list' : `extra: ${extra.join(', ')}`,
    },
  ];
}

function checkFile({ path, size, sha256: expected }: ManifestFile, bytes: Uint8Array | undefined): BundleCheck {
  const name = `file ${path}`;
  if (bytes === undefined) return { name, ok: false, detail: 'missing' };
  const actual = sha256(bytes);
  const ok = actual === expected && bytes.length === size;
  return { name, ok, detail: ok ? `SHA-256 ${actual}` : `altered: SHA-256 ${actual}, the manifest says ${expected}` };
}

async function checkArchives(
  entries: ReadonlyMap<string, Uint8Array>,
  { files }: EvidenceManifest,
): Promise<readonly BundleCheck[]> {
  const archives = files.filter(({ role }) => role === 'warc');
  return Promise.all(
    archives.map(async ({ path }) => {
      const name = `WARC digests ${path}`;
      const bytes = entries.get(path);
      if (bytes === undefined) return { name, ok: false, detail: 'missing' };
      const { records, digests, problems } = await checkWarc(bytes);
      const detail = problems.map(({ code, offset, detail: why }) => `${code} at byte ${offset}: ${why}`).join('; ');
      return {
        name,
        ok: problems.length === 0,
        detail: problems.length === 0 ? `${records} records, ${digests} digests recomputed` : detail,
      };
    }),
  );
}

async function checkTimeStamp(
  entries: ReadonlyMap<string, Uint8Array>,
  manifest: Uint8Array,
  { timeStamp }: EvidenceManifest,
  { authorities = [] }: Anchors,
): Promise<BundleCheck> {
  const name = 'time stamp';
  const token = entries.get(SEAL_PATHS.token);
  if (token === undefined) {
    if (timeStamp === 'RFC3161') return { name, ok: false, detail: `missing: ${SEAL_PATHS.token}` };
    const detail = 'absent: no authority was configured when the bundle was made; the audit log alone dates it';
    return { name, ok: authorities.length === 0, detail };
  }
  const read = await readToken(token, manifest, authorities);
  if (!read.ok) return { name, ok: false, detail: read.error };
  // an authority stamps whatever it is given, as often as it is asked: the one that was sealed counts
  if (sealedToken(entries) !== sha256(token))
    return { name, ok: false, detail: 'not the one that the log entry names' };
  const { at, authority } = read.value;
  const trust = authorities.length === 0 ? 'whom nobody was asked to trust: give --ca' : 'whose root is trusted';
  return { name, ok: true, detail: `${at.toString()} by ${authority}, ${trust}` };
}

function broken(name: string, detail: string): BundleVerdict {
  return { ok: false, trust: 'OWN_WORD', checks: [{ name, ok: false, detail }] };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
