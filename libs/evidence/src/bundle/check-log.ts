import {
  auditHashing,
  hashOfEntry,
  leadsToCheckpoint,
  NoteVerifier,
  readCheckpoint,
  readEntry,
  readInclusion,
} from '@app/audit';
import canonicalize from 'canonicalize';
import { SEAL_PATHS, SEALED_ACTION } from '../domain/manifest.js';
import type { BundleCheck } from './bundle-check.js';

/** Whether the log holds the hash of this manifest: the entry says it, the proof leads from it to the root, the root is signed. */
export function checkLog(
  entries: ReadonlyMap<string, Uint8Array>,
  manifestHash: string,
  evidenceId: string,
  givenKey: string | undefined,
): readonly BundleCheck[] {
  const text = (path: string): string => textOf(entries, path);
  const inclusion = text(SEAL_PATHS.inclusion);
  const entry = checkEntry(text(SEAL_PATHS.entry), manifestHash, evidenceId, readInclusion(inclusion)?.leafIndex);
  const checkpoint = readCheckpoint(text(SEAL_PATHS.checkpoint));
  return [
    entry.check,
    checkInclusion(inclusion, entry.hash, checkpoint),
    checkSignature(checkpoint, givenKey, text(SEAL_PATHS.key)),
  ];
}

/** Hash of the time-stamp token that the log entry names, hex. */
export function sealedToken(entries: ReadonlyMap<string, Uint8Array>): string | undefined {
  const entry = readEntry(textOf(entries, SEAL_PATHS.entry));
  const hash = entry.ok ? entry.value.facts?.tokenHash : undefined;
  return hash === undefined ? undefined : String(hash);
}

function textOf(entries: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(entries.get(path) ?? new Uint8Array());
}

function checkEntry(
  line: string,
  manifestHash: string,
  evidenceId: string,
  leafIndex: number | undefined,
): { readonly hash: string; readonly check: BundleCheck } {
  const name = 'log entry';
  const entry = readEntry(line);
  if (!entry.ok) return { hash: '', check: { name, ok: false, detail: `${SEAL_PATHS.entry}: ${entry.error.detail}` } };
  const { hash, action, subject, facts, sequence } = entry.value;
  const actual = hashOfEntry(entry.value, auditHashing);
  const wrong = [
    // JSON may say a thing twice, and each reader believes another one
    ...(canonicalize(entry.value) === line ? [] : ['it is not in canonical form (RFC 8785)']),
    // the place is not part of what is hashed
    ...(leafIndex === undefined || sequence === leafIndex + 1
      ? []
      : [`it says place ${sequence}, the proof ${leafIndex + 1}`]),
    ...(actual === hash ? [] : [`its hash is ${actual}, not ${hash}`]),
    ...(action === SEALED_ACTION ? [] : [`its action is ${action}`]),
    ...(subject.id === evidenceId ? [] : [`it is about ${subject.id}, not ${evidenceId}`]),
    ...(facts?.hash === manifestHash ? [] : [`it holds the hash of another manifest: ${String(facts?.hash)}`]),
  ];
  const detail = wrong.length === 0 ? `${entry.value.at} holds the hash of this manifest` : wrong.join('; ');
  return { hash: actual, check: { name, ok: wrong.length === 0, detail } };
}

function checkInclusion(json: string, entryHash: string, checkpoint: ReturnType<typeof readCheckpoint>): BundleCheck {
  const name = 'log inclusion';
  const claim = readInclusion(json);
  if (claim === undefined) return { name, ok: false, detail: `${SEAL_PATHS.inclusion} is no inclusion proof` };
  const place = `entry ${claim.leafIndex + 1} of ${claim.treeSize}`;
  const ok = checkpoint.ok && leadsToCheckpoint(claim, entryHash, checkpoint.value, auditHashing.sha256);
  if (!ok) return { name, ok, detail: `${place} does not lead to the root that was signed` };
  const root = Uint8Array.fromBase64(checkpoint.value.root).toHex();
  if (canonicalize({ ...claim, entryHash, leafHash: leafHashOf(entryHash), root }) !== json)
    return { name, ok: false, detail: `${SEAL_PATHS.inclusion} says more, or otherwise, than it proves` };
  return { name, ok, detail: `${place}, root ${root}` };
}

/** RFC 9162, section 2.1.1. */
function leafHashOf(entryHash: string): string {
  return auditHashing.sha256(Buffer.concat([Buffer.of(0), Buffer.from(entryHash, 'hex')])).toHex();
}

function checkSignature(
  checkpoint: ReturnType<typeof readCheckpoint>,
  givenKey: string | undefined,
  ownKeyFile: string,
): BundleCheck {
  const name = 'log checkpoint';
  if (!checkpoint.ok) return { name, ok: false, detail: `${SEAL_PATHS.checkpoint}: ${checkpoint.error.detail}` };
  const ownKey = ownKeyFile.replace(/\n$/u, '');
  const key = givenKey ?? ownKey;
  const verifier = NoteVerifier.read(key);
  if (verifier === undefined) return { name, ok: false, detail: 'the key of the log is none: <name>+<id>+<key>' };
  if (!verifier.verifies(checkpoint.value)) return { name, ok: false, detail: `not signed by ${key}` };
  if (ownKeyFile !== `${key}\n`)
    return { name, ok: false, detail: `${SEAL_PATHS.key} holds another key than the one given: ${ownKey}` };
  const trust = givenKey === undefined ? 'the key that the bundle brings: give --key' : 'the key given';
  return { name, ok: true, detail: `${checkpoint.value.origin}, ${checkpoint.value.size} entries, signed by ${trust}` };
}
