import { PROFILE, PROFILE_ACTIONS } from './profile.js';
import type { Coverage } from './truth.js';
import { CC, ODRL } from './vocabulary.js';

/** Actions directly under `use`, ODRL 2.2 vocabulary, section 4.9 and 4.12; all non-normative. */
const UNDER_USE = [
  'acceptTracking',
  'aggregate',
  'annotate',
  'anonymize',
  'archive',
  'attribute',
  'compensate',
  'concurrentUse',
  'delete',
  'derive',
  'digitize',
  'distribute',
  'ensureExclusivity',
  'execute',
  'grantUse',
  'include',
  'index',
  'inform',
  'install',
  'modify',
  'move',
  'nextPolicy',
  'obtainConsent',
  'play',
  'present',
  'print',
  'read',
  'reproduce',
  'reviewPolicy',
  'stream',
  'synchronize',
  'textToSpeech',
  'transform',
  'translate',
  'uninstall',
  'watermark',
];

const CC_UNDER_USE = [
  'Attribution',
  'CommercialUse',
  'CommericalUse', // WHY: spelled so in the vocabulary itself
  'DerivativeWorks',
  'Distribution',
  'Notice',
  'Reproduction',
  'ShareAlike',
  'Sharing',
  'SourceCode',
];

/** Deprecated actions and the term that the vocabulary declares an exact match. */
const SAME_AS: Readonly<Record<string, string>> = {
  append: `${ODRL}modify`,
  appendTo: `${ODRL}modify`,
  attachPolicy: `${CC}Notice`,
  attachSource: `${CC}SourceCode`,
  commercialize: `${CC}CommercialUse`,
  copy: `${ODRL}reproduce`,
  export: `${ODRL}transform`,
  license: `${ODRL}grantUse`,
  pay: `${ODRL}compensate`,
  share: `${CC}Sharing`,
  shareAlike: `${CC}ShareAlike`,
  write: `${ODRL}modify`,
  writeTo: `${ODRL}modify`,
};

/** Deprecated without a successor: each stands alone. */
const ALONE = ['adHocShare', 'extractChar', 'extractPage', 'extractWord', 'lease', 'lend', 'preview', 'secondaryUse'];

/** `includedIn`: each action of the vocabulary and of our profile with its parent; the two roots and the deprecated have none. */
const PARENTS: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  [`${ODRL}use`, undefined],
  [`${ODRL}transfer`, undefined],
  ...UNDER_USE.map((name): [string, string] => [ODRL + name, `${ODRL}use`]),
  ...CC_UNDER_USE.map((name): [string, string] => [CC + name, `${ODRL}use`]),
  ...PROFILE_ACTIONS.map((name): [string, string] => [PROFILE + name, `${ODRL}use`]),
  [`${ODRL}display`, `${ODRL}play`],
  [`${ODRL}extract`, `${ODRL}reproduce`],
  [`${ODRL}give`, `${ODRL}transfer`],
  [`${ODRL}sell`, `${ODRL}transfer`],
  ...ALONE.map((name): [string, undefined] => [ODRL + name, undefined]),
]);

/** Short names of every action in the namespace of ODRL, the deprecated ones too. */
export function vocabularyActions(): readonly string[] {
  const current = [...PARENTS.keys()].filter((iri) => iri.startsWith(ODRL)).map((iri) => iri.slice(ODRL.length));
  return [...current, ...Object.keys(SAME_AS)];
}

/** Every action whose place is known without asking. */
export function vocabularyIris(): readonly string[] {
  return [...PARENTS.keys()];
}

/** The current term for a deprecated one; every other IRI as it is. */
export function canonicalAction(iri: string): string {
  return (iri.startsWith(ODRL) ? SAME_AS[iri.slice(ODRL.length)] : undefined) ?? iri;
}

/** Whether an IRI in the namespace of ODRL is an action of its vocabulary. */
export function isVocabularyAction(iri: string): boolean {
  return PARENTS.has(canonicalAction(iri));
}

/** Further `includedIn` statements, made by a profile, a policy or the world: action → parents. */
export type IncludedIn = ReadonlyMap<string, readonly string[]>;

function parentsOf(action: string, declared: IncludedIn): readonly string[] {
  const own = PARENTS.get(action);
  const more = (declared.get(action) ?? []).map(canonicalAction);
  return own === undefined ? more : [own, ...more];
}

/** The action itself and everything it is included in, nearest first. */
export function actionAncestry(iri: string, declared: IncludedIn): ReadonlySet<string> {
  const found = new Set([canonicalAction(iri)]);
  for (const action of found) for (const parent of parentsOf(action, declared)) found.add(parent);
  return found;
}

/**
 * How much of a use `asked` a rule about `ruled` covers.
 * @returns ALL when `asked` is that action or included in it; SOME when it is broader (`use`, where the rule says
 *   `print`); `"unknown"` when nothing is known about where `asked` belongs
 */
export function actionCoverage(asked: string, ruled: string, declared: IncludedIn): Coverage {
  const ancestry = actionAncestry(asked, declared);
  const rule = canonicalAction(ruled);
  if (ancestry.has(rule)) return 'ALL';
  if (actionAncestry(rule, declared).has(canonicalAction(asked))) return 'SOME';
  const isPlaced = ancestry.size > 1 || PARENTS.has(canonicalAction(asked));
  return isPlaced ? 'NONE' : 'unknown';
}
