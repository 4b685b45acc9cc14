import {
  auditHashing,
  hashOfEntry,
  leadsToCheckpoint,
  NoteVerifier,
  readCheckpoint,
  readEntry,
  readInclusion,
} from '@app/audit';
import { SEAL_PATHS, SEALED_ACTION } from '../domain/manifest.js';
import type { BundleCheck } from './bundle-check.js';

/** Whether the log holds the hash of this manifest: the entry says it, the proof leads from it to the root, the root is signed. */
export function checkLog(
  entries: ReadonlyMap<string, Uint8Array>,
  manifestHash: string,
  evidenceId: string,
  givenKey: string | undefined,
): readonly BundleCheck[] {
  const text = (path: string): string => new TextDecoder().decode(entries.get(path) ?? new Uint8Array());
  const entry = checkEntry(text(SEAL_PATHS.entry), manifestHash, evidenceId);
  const checkpoint = readCheckpoint(text(SEAL_PATHS.checkpoint));
  return [
    entry.check,
    checkInclusion(text(SEAL_PATHS.inclusion), entry.hash, checkpoint),
    checkSignature(checkpoint, givenKey, text(SEAL_PATHS.key).trim()),
  ];
}

function checkEntry(
  line: string,
  manifestHash: string,
  evidenceId: string,
): { readonly hash: string; readonly check: BundleCheck } {
  const name = 'log entry';
  const entry = readEntry(line);
  if (!entry.ok) return { hash: '', check: { name, ok: false, detail: `${SEAL_PATHS.entry}: ${entry.error.detail}` } };
  const { hash, action, subject, facts } = entry.value;
  const actual = hashOfEntry(entry.value, auditHashing);
  const wrong = [
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
  return { name, ok, detail: `${place}, root ${checkpoint.value.root}` };
}

function checkSignature(
  checkpoint: ReturnType<typeof readCheckpoint>,
  givenKey: string | undefined,
  ownKey: string,
): BundleCheck {
  const name = 'log checkpoint';
  if (!checkpoint.ok) return { name, ok: false, detail: `${SEAL_PATHS.checkpoint}: ${checkpoint.error.detail}` };
  const key = givenKey ?? ownKey;
  const verifier = NoteVerifier.read(key);
  if (verifier === undefined) return { name, ok: false, detail: 'the key of the log is none: <name>+<id>+<key>' };
  if (!verifier.verifies(checkpoint.value)) return { name, ok: false, detail: `not signed by ${key}` };
  const trust = givenKey === undefined ? 'the key that the bundle brings: give --key' : 'the key given';
  return { name, ok: true, detail: `${checkpoint.value.origin}, ${checkpoint.value.size} entries, signed by ${trust}` };
}
