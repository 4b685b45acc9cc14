import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { checkWarc } from './warc-check.js';

describeShared('suites/warc', 'WARC files made by others', (folder) => {
  const check = (name: string) => checkWarc(readFileSync(join(folder, name)));

  it.each([
    ['example-iana.org-chunked.warc', 3, 3],
    ['example-resource.warc.gz', 1, 2],
    ['example-url-agnostic-revisit.warc.gz', 2, 0],
    ['example.warc', 7, 5],
    ['example.warc.gz', 6, 7],
    ['post-test-more.warc', 6, 12],
    ['post-test.warc.gz', 6, 9],
    ['redirect.warc', 2, 4],
  ])('%s is whole: %i records, %i digests recomputed', async (name, records, digests) => {
    expect(await check(name)).toEqual({ records, digests, problems: [] });
  });

  it.each([
    ['example-bad-length.warc', ['WARC_RECORD_DAMAGED at 1197', 'WARC_BLOCK_DIGEST at 3370']],
    [
      'example-wget-bad-target-uri.warc.gz',
      [410, 824, 1978, 2295, 2681].map((offset) => `WARC_TARGET_INVALID at ${offset}`),
    ],
  ])('%s is broken, record by record by code', async (name, expected) => {
    const { problems } = await check(name);
    expect(problems.map(({ code, offset }) => `${code} at ${offset}`)).toEqual(expected);
  });

  it('a changed byte in a payload is named', async () => {
    const bytes = readFileSync(join(folder, 'redirect.warc'));
    bytes[bytes.lastIndexOf('</')] = 0x20;
    const { problems } = await checkWarc(bytes);
    expect(problems.map(({ code }) => code)).toEqual(['WARC_BLOCK_DIGEST', 'WARC_PAYLOAD_DIGEST']);
  });
});
