import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const CONFIG = resolve('.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };

/** One file per rule that breaks it, and what it imports. Other files of the trial house are empty. */
const PLANTED: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-circular': ['libs/works/src/domain/a.ts', './b.js'],
  'no-unresolvable': ['libs/works/src/http/lost.ts', './nowhere.js'],
  'pure-stays-pure': ['libs/kernel/src/domain/impure.ts', 'node:fs'],
  'policy-reads-rdf-at-its-edge': ['libs/policy/src/rdf/curious.ts', 'typeorm'],
  'script-table-from-its-package': ['libs/text-reuse/src/script-table/curious.ts', 'node:fs'],
  'domain-stays-pure': ['libs/works/src/domain/impure.ts', '@nestjs/common'],
  'application-knows-no-shell': ['libs/works/src/application/leaky.ts', '@app/platform'],
  'shell-folders-apart': ['libs/works/src/http/shortcut.ts', '../persistence/work.row.js'],
  'libs-by-their-index': ['libs/scans/src/http/burglar.ts', '../../../works/src/http/inner.js'],
  'platform-knows-no-feature': ['libs/platform/src/jobs/nosy.ts', '@app/works'],
  'no-arrow-up-from-audit': ['libs/audit/src/http/up.ts', '@app/parties'],
  'no-arrow-up-from-retention': ['libs/retention/src/http/up.ts', '@app/parties'],
  'no-arrow-up-from-parties': ['libs/parties/src/http/up.ts', '@app/works'],
  'no-arrow-up-from-works': ['libs/works/src/http/up.ts', '@app/licensing'],
  'no-arrow-up-from-licensing': ['libs/licensing/src/http/up.ts', '@app/reprints'],
  'no-arrow-up-from-reprints-and-syndication': ['libs/reprints/src/http/beside.ts', '@app/syndication'],
  'no-arrow-up-from-catalogue-and-rsl': ['libs/rsl/src/http/beside.ts', '@app/catalogue'],
  'no-arrow-up-from-scans': ['libs/scans/src/http/up.ts', '@app/claims'],
  'no-arrow-up-from-evidence-and-preflight': ['libs/preflight/src/http/beside.ts', '@app/evidence'],
  'no-arrow-up-from-infringement': ['libs/infringement/src/http/up.ts', '@app/claims'],
  'libs-not-apps': ['libs/works/src/http/homesick.ts', '../../../../apps/api/src/create-api.js'],
  'apps-apart': ['apps/api/src/neighbor.ts', '../../worker/src/create-worker.js'],
  'web-knows-no-server': ['apps/web/src/api/curious.ts', '@app/works'],
  'web-desks-apart': ['apps/web/src/desks/scans/neighbor.ts', '../legal/inner.js'],
  'web-shared-knows-no-desk': ['apps/web/src/shared/up.ts', '../desks/legal/inner.js'],
  'apps-by-index': ['apps/api/src/burglar.ts', '../../../libs/works/src/http/inner.js'],
};

const EMPTY = [
  'libs/works/src/persistence/work.row.ts',
  'libs/works/src/http/inner.ts',
  'apps/api/src/create-api.ts',
  'apps/worker/src/create-worker.ts',
  'apps/web/src/desks/legal/inner.ts',
  ...[
    'audit',
    'retention',
    'parties',
    'platform',
    'works',
    'licensing',
    'reprints',
    'syndication',
    'catalogue',
    'scans',
    'evidence',
    'infringement',
    'claims',
  ].map((name) => `libs/${name}/src/index.ts`),
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('import rules', () => {
  let house: string;
  let violations: readonly Violation[];
  const put = (file: string, content: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  };

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'imprimatur-house-'));
    cpSync('tsconfig.json', join(house, 'tsconfig.json'));
    symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
    for (const file of EMPTY) put(file, 'export {};\n');
    put('libs/works/src/domain/b.ts', `import './a.js';\nexport {};\n`);
    for (const [file, imports] of Object.values(PLANTED)) put(file, `import '${imports}';\nexport {};\n`);
    const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = spawnSync(process.execPath, [cruiser, '--config', CONFIG, '--output-type', 'json', 'libs', 'apps'], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('have each a violation planted here', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(forbidden.map(({ name }) => name))('%s bites', (name) => {
    const [file] = PLANTED[name] ?? [];
    expect(violations.filter(({ rule, from }) => rule.name === name && from === file)).not.toEqual([]);
  });
});
