import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { readManifest } from '../bundle/read-manifest.js';
import type { Evidence } from '../domain/evidence.js';
import { type EvidenceManifest, MANIFEST_FORMAT } from '../domain/manifest.js';
import { ReadCapture } from './read-evidence.js';

const AT = Temporal.Instant.from('2026-03-10T02:00:00Z');
const MANIFEST_KEY = 'a'.repeat(64);
const file = (role: string, mediaType: string, sign: string) => {
  return { path: `live/${role}`, mediaType, role, size: 1, sha256: sign.repeat(64) };
};
const MANIFEST: EvidenceManifest = {
  format: MANIFEST_FORMAT,
  evidenceId: 'evidence-1',
  findingId: 'finding-1',
  page: 'https://copy.example/',
  cause: 'DEMAND',
  capturedAt: AT.toString(),
  timeStamp: 'NONE',
  files: [file('picture', 'image/png', 'b'), file('screenshot', 'image/png', 'c')],
  absent: [],
};
const EVIDENCE: Evidence = {
  id: 'evidence-1',
  findingId: 'finding-1',
  cause: 'DEMAND',
  state: 'SECURED',
  requestedBy: 'account-1',
  reason: 'for the case',
  requestedAt: AT,
  manifestHash: MANIFEST_KEY,
};

const captureOf = (evidence: Evidence | undefined, manifest = canonicalize(MANIFEST) ?? '') => {
  const stored = new Map([MANIFEST_KEY, 'b'.repeat(64), 'c'.repeat(64)].map((key) => [key, key.slice(0, 1)]));
  stored.set(MANIFEST_KEY, manifest);
  const files = { get: async (key: string) => new TextEncoder().encode(stored.get(key)) };
  return new ReadCapture({ find: async () => evidence }, files, readManifest);
};

describe('what was captured of a page', () => {
  it('is listed by the manifest, and its picture is the screenshot, not a picture of the page', async () => {
    expect(await captureOf(EVIDENCE).manifest('evidence-1')).toEqual(MANIFEST);
    expect(await captureOf(EVIDENCE).screenshot('evidence-1')).toEqual(new TextEncoder().encode('c'));
  });

  it('is not there before it is captured, nor once its files are erased', async () => {
    const { manifestHash: _, ...requested } = EVIDENCE;
    for (const evidence of [undefined, requested, { ...EVIDENCE, erasedAt: AT }]) {
      expect(await captureOf(evidence).manifest('evidence-1')).toBeUndefined();
      expect(await captureOf(evidence).screenshot('evidence-1')).toBeUndefined();
    }
  });

  it('is not read from what is no manifest', async () => {
    await expect(captureOf(EVIDENCE, '{}').manifest('evidence-1')).rejects.toThrow('INVARIANT');
  });
});
