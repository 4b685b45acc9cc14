/** The house plan as import rules; `test/import-rules.spec.ts` plants one violation per rule to show that it bites. */

const PURE = '(kernel|deadlines|policy|text-reuse)';
/** Features from the ground floor up: an arrow never points to a later one. */
const FLOORS = [
  ['audit'],
  ['retention'],
  ['parties'],
  ['works'],
  ['licensing'],
  ['reprints', 'syndication'],
  ['catalogue', 'rsl'],
  ['scans'],
  ['evidence', 'preflight'],
  ['infringement'],
  ['claims'],
];
const FEATURES = FLOORS.flat().join('|');
const SPEC = '\\.(int-|e2e-)?spec\\.ts$';
const lib = (name) => `^libs/${name}/`;

// the top floor has nothing above or beside it
const upward = FLOORS.slice(0, -1).map((floor, level) => ({
  name: `no-arrow-up-from-${floor.join('-and-')}`,
  comment: 'A feature uses features below it, never above it or beside it.',
  severity: 'error',
  from: { path: lib(`(${floor.join('|')})`), pathNot: SPEC },
  to: { path: lib(`(${FLOORS.slice(level).flat().join('|')})`), pathNot: lib('$1') },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@test/' } },
    {
      name: 'pure-stays-pure',
      comment: 'The pure libraries know only one another: no framework, no Node, no package.',
      severity: 'error',
      from: { path: `^libs/${PURE}/src/`, pathNot: [SPEC, '^libs/policy/src/rdf/', '^libs/text-reuse/src/script-table/'] },
      to: { pathNot: `^libs/${PURE}/src/` },
    },
    {
      name: 'policy-reads-rdf-at-its-edge',
      comment: 'The readers of Turtle and JSON-LD may use their parsers and nothing else.',
      severity: 'error',
      from: { path: '^libs/policy/src/rdf/', pathNot: SPEC },
      to: { pathNot: [`^libs/${PURE}/src/`, 'node_modules/(@types/)?(n3|jsonld|@rdfjs/types|rdf-data-factory)/'] },
    },
    {
      name: 'script-table-from-its-package',
      comment: 'The table of traditional and simplified characters comes from one package and nothing else.',
      severity: 'error',
      from: { path: '^libs/text-reuse/src/script-table/', pathNot: SPEC },
      to: { pathNot: ['^libs/text-reuse/src/', 'node_modules/(@types/)?opencc-js/'] },
    },
    {
      name: 'domain-stays-pure',
      comment: 'A domain knows its own folder and the pure libraries.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      to: { pathNot: ['^libs/$1/src/domain/', `^libs/${PURE}/src/`] },
    },
    {
      name: 'application-knows-no-shell',
      comment: 'Use cases know their domain and ports, the pure libraries, the contract and other features by index.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/application/', pathNot: SPEC },
      to: {
        pathNot: [
          '^libs/$1/src/(domain|application)/',
          `^libs/${PURE}/src/`,
          '^libs/(contract|pages)/src/index\\.ts$',
          `^libs/(${FEATURES})/src/index\\.ts$`,
        ],
      },
    },
    {
      name: 'shell-folders-apart',
      comment: 'persistence, http and jobs never import one another.',
      severity: 'error',
      from: { path: `^libs/(${FEATURES})/src/(persistence|http|jobs)/`, pathNot: SPEC },
      to: { path: '^libs/$1/src/(persistence|http|jobs)/', pathNot: '^libs/$1/src/$2/' },
    },
    {
      name: 'libs-by-their-index',
      comment: 'Another library is used through its index alone.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/(platform|contract|pages)/' },
      to: { path: lib(`(${FEATURES})`) },
    },
    ...upward,
    {
      name: 'libs-not-apps',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: SPEC },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-apart',
      comment: 'Only the command composes the others, in its service folder.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/cli/src/service/', SPEC] },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-no-server',
      comment: 'The browser has the contract and the description of the API, and nothing else of the server.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: SPEC },
      to: { path: '^(libs|apps|migrations)/', pathNot: ['^apps/web/', '^libs/contract/src/index\\.ts$'] },
    },
    {
      name: 'web-desks-apart',
      comment: 'A desk uses what is shared, never another desk.',
      severity: 'error',
      from: { path: '^apps/web/src/desks/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/web/src/desks/', pathNot: '^apps/web/src/desks/$1/' },
    },
    {
      name: 'web-shared-knows-no-desk',
      comment: 'What every desk uses knows none of them; only the router does.',
      severity: 'error',
      from: { path: '^apps/web/src/(api|session|shared|words)/', pathNot: [SPEC, '^apps/web/src/words/i18next\\.d\\.ts$'] },
      to: { path: '^apps/web/src/desks/' },
    },
    {
      name: 'apps-by-index',
      comment: 'An app uses libraries through their index.',
      severity: 'error',
      from: { path: '^apps/', pathNot: SPEC },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^node_modules/typescript)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
