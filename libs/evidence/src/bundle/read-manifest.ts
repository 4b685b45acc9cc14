import { err, ok, type Result } from '@app/kernel';
import canonicalize from 'canonicalize';
import { type Absence, type EvidenceManifest, MANIFEST_FORMAT, type ManifestFile } from '../domain/manifest.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a manifest; the error says what is not as it must be. It must be in canonical form: else its hash is not of what it says. */
export function readManifest(bytes: Uint8Array): Result<EvidenceManifest, string> {
  let read: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    read = JSON.parse(text);
  } catch (error) {
    return err(`no JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isFields(read) || read.format !== MANIFEST_FORMAT) return err(`format is not ${MANIFEST_FORMAT}`);
  if (canonicalize(read) !== text) return err('not canonical JSON (RFC 8785)');
  const { evidenceId, findingId, page, work, cause, capturedAt, timeStamp, files, absent } = read;
  const texts = { evidenceId, findingId, page, cause, capturedAt };
  const wrong = Object.entries(texts).find(([, value]) => typeof value !== 'string');
  if (wrong !== undefined) return err(`${wrong[0]} is no text`);
  if (timeStamp !== 'RFC3161' && timeStamp !== 'NONE') return err('timeStamp is neither RFC3161 nor NONE');
  if (!Array.isArray(files) || !files.every(isFile)) return err('files are not {path, mediaType, role, size, sha256}');
  if (!Array.isArray(absent) || !absent.every(isAbsence)) return err('absent are not {what, code, detail}');
  return ok({
    format: MANIFEST_FORMAT,
    evidenceId: String(evidenceId),
    findingId: String(findingId),
    page: String(page),
    cause: String(cause),
    capturedAt: String(capturedAt),
    ...(typeof work === 'string' ? { work } : {}),
    timeStamp,
    files,
    absent,
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFile(value: unknown): value is ManifestFile {
  if (!isFields(value)) return false;
  const { path, mediaType, role, size, sha256 } = value;
  const areTexts = [path, mediaType, role, sha256].every((each) => typeof each === 'string');
  return areTexts && Number.isSafeInteger(size) && /^[0-9a-f]{64}$/u.test(String(sha256));
}

function isAbsence(value: unknown): value is Absence {
  return isFields(value) && [value.what, value.code, value.detail].every((each) => typeof each === 'string');
}
