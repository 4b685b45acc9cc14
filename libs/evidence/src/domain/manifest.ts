/** One file of a bundle. */
export interface ManifestFile {
  /** Inside the bundle, `/` between folders. */
  readonly path: string;
  readonly mediaType: string;
  /** What it is, by a word: `warc`, `scan-page`, `live-text`. */
  readonly role: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a bundle does not have, and why: nothing is left out in silence. */
export interface Absence {
  readonly what: string;
  readonly code: string;
  readonly detail: string;
}

/** The list of everything in a bundle; its hash is what is time-stamped and logged. Canonical JSON, RFC 8785. */
export interface EvidenceManifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly evidenceId: string;
  readonly findingId: string;
  /** The page's address, or the name of the file it came in. */
  readonly page: string;
  readonly work?: string;
  readonly cause: string;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** RFC3161: a token must lie beside the manifest. */
  readonly timeStamp: 'RFC3161' | 'NONE';
  readonly files: readonly ManifestFile[];
  readonly absent: readonly Absence[];
}

export const MANIFEST_FORMAT = 'imprimatur-evidence/1';

/** Files of a bundle that no manifest lists: the manifest itself, and what was made over it. */
export const SEAL_PATHS = {
  manifest: 'manifest.json',
  token: 'seal/manifest.tsr',
  entry: 'seal/audit-entry.json',
  inclusion: 'seal/inclusion.json',
  checkpoint: 'seal/checkpoint.txt',
  key: 'seal/log-key.txt',
} as const;

/** In order of path, so that one content has one manifest. */
export function inOrder(files: readonly ManifestFile[]): readonly ManifestFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** What the audit log calls the entry that holds a manifest's hash. */
export const SEALED_ACTION = 'scans.evidence-sealed';
