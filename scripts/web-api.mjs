/**
 * Makes the web app's types of the API out of its description.
 *
 *   node scripts/web-api.mjs            writes them
 *   node scripts/web-api.mjs --check    ends with status 1 where they are not what the description says
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join(root, 'apps/web/src/api/schema.d.ts');
const HEAD = '// Made from docs/openapi.json by `npm run web:api`; a check holds the two equal.\n';

const description = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
const made = HEAD + astToString(await openapiTS(description, { alphabetize: true, defaultNonNullable: false }));

if (!process.argv.includes('--check')) writeFileSync(FILE, made);
else if (readFileSync(FILE, 'utf8') !== made) {
  process.stderr.write('apps/web/src/api/schema.d.ts is not what docs/openapi.json says: npm run web:api\n');
  process.exit(1);
}
