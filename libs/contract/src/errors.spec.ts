import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ERRORS } from './errors.js';

const PAGE = 'docs/errors.md';

/** The page as the table says it. */
function page(): string {
  const rows = Object.entries(ERRORS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, title }]) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${title} |`);
  return `# Errors

Every refusal is \`application/problem+json\` (RFC 9457): \`type\`, \`title\`, \`status\`, a stable \`code\`, a \`detail\` about this very
request, \`instance\`, \`correlationId\`, and further facts such as \`fields\` (JSON pointers with the expected form) or \`allowed\`.
On the command line the same codes stand on standard error, with exit status 1.

Made from \`libs/contract/src/errors.ts\` by \`npm run docs:errors\`; a test holds the two equal.

| code | status | meaning |
|---|---|---|
${rows.join('\n')}
`;
}

describe('the error table', () => {
  it('is the page docs/errors.md, both ways', () => {
    if (process.env.WRITE_DOCS === '1') writeFileSync(PAGE, page());
    expect(readFileSync(PAGE, 'utf8')).toBe(page());
  });

  it('answers refusals with statuses of refusals', () => {
    for (const { status } of Object.values(ERRORS)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
