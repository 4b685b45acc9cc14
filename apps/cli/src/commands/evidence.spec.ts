import { describe, expect, it } from '@jest/globals';
import { command, folderOf } from '../memory-io.fixture.js';

const CONTENT = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\npage';
const BLOCK = 'sha1:D4MR2XHXWQ4JYPR4Q4R5UZ2RRXIVRQ5B';

function warc(digest: string | undefined): string {
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2026-11-24T00:00:00Z\r\n`;
  const claimed = digest === undefined ? '' : `WARC-Block-Digest: ${digest}\r\n`;
  return `${head}${claimed}Content-Type: application/http\r\nContent-Length: ${CONTENT.length}\r\n\r\n${CONTENT}\r\n\r\n`;
}

describe('evidence verify', () => {
  const verify = (files: Record<string, string>, ...more: readonly string[]) =>
    command(['evidence', 'verify', ...Object.keys(files), '--json', ...more], folderOf(files));

  it('takes a WARC file alone, and names by code what is broken in it', async () => {
    const ran = await verify({ 'good.warc': warc(undefined), 'bad.warc': warc(BLOCK) });
    expect(ran.status).toBe(1);
    expect(ran.lines).toMatchObject([
      { bundle: 'good.warc', ok: true, checks: [{ name: 'WARC digests', ok: true }] },
      { bundle: 'bad.warc', ok: false, checks: [{ ok: false }, { name: 'WARC_BLOCK_DIGEST', ok: false }] },
    ]);
    expect(ran.err).toContain('EVIDENCE_INVALID');
  });

  it('says of what is no bundle that it is none', async () => {
    const ran = await verify({ 'page.zip': 'not a zip file' });
    expect(ran).toMatchObject({ status: 1, lines: [{ ok: false, checks: [{ name: 'bundle', ok: false }] }] });
  });

  it('wants certificates in the file of trusted authorities', async () => {
    const ran = await command(
      ['evidence', 'verify', 'a.warc', '--ca', 'ca.txt'],
      folderOf({ 'a.warc': warc(undefined), 'ca.txt': 'none' }),
    );
    expect(ran).toMatchObject({ status: 2 });
  });
});
