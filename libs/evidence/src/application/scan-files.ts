import type { Finding, PageSnapshot } from '@app/scans';
import type { EvidenceFiles } from './evidence-files.port.js';
import type { NewFile } from './live-page.port.js';

/** What the scan that made the finding saw: the page's bytes and text as they are stored, the spans, the judgment. */
export async function scanFiles(
  files: EvidenceFiles,
  finding: Finding,
  snapshot: PageSnapshot,
): Promise<{ readonly files: readonly NewFile[]; readonly missing: readonly string[] }> {
  const [page, text] = await Promise.all([files.get(snapshot.objectKey), files.get(snapshot.textKey)]);
  const made: NewFile[] = [
    json('scan/finding.json', 'finding', finding),
    json('scan/snapshot.json', 'snapshot', snapshot),
    json('scan/spans.json', 'spans', spansOf(finding, text)),
  ];
  // never HTML by name: who opens it sees its text and runs nothing
  if (page !== undefined) made.push(file('scan/page.bin', 'application/octet-stream', 'scan-page', page));
  if (text !== undefined) made.push(file('scan/text.txt', 'text/plain; charset=utf-8', 'scan-text', text));
  const missing = [...(page === undefined ? ['scan-page'] : []), ...(text === undefined ? ['scan-text'] : [])];
  return { files: made, missing };
}

/** The passages of the page that are of the work, as they stand in its extracted text. */
export function copiedPassages(finding: Finding, text: Uint8Array | undefined): readonly string[] {
  const whole = text === undefined ? '' : new TextDecoder().decode(text);
  return (finding.reuse?.spans ?? []).map(({ page: [start, end] }) => whole.slice(start, end));
}

function spansOf(finding: Finding, text: Uint8Array | undefined): object {
  const passages = copiedPassages(finding, text);
  const spans = (finding.reuse?.spans ?? []).map(({ work, page }, at) => ({ work, page, text: passages[at] ?? '' }));
  return {
    unit: 'UTF-16',
    text: 'scan/text.txt',
    ...(finding.work === undefined ? {} : { work: finding.work }),
    spans,
  };
}

export function json(path: string, role: string, value: unknown): NewFile {
  return file(path, 'application/json', role, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
}

function file(path: string, mediaType: string, role: string, bytes: Uint8Array): NewFile {
  return { path, mediaType, role, bytes };
}
