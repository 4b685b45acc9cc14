import { must } from '@app/kernel';
import {
  type AskedUse,
  type CompiledPolicies,
  compile,
  dateTime,
  facts,
  odrlIri,
  type Policy,
  text,
  type World,
  worldAt,
} from '@app/policy';

/** One license of six constraints, as plain data that every contender is made from. */
export interface PlainLicense {
  readonly id: number;
  readonly party: string;
  readonly works: readonly string[];
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly media: readonly string[];
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  readonly domains: readonly string[];
}

/** One question about one license; `license` is its place in the list. */
export interface PlainUse {
  readonly license: number;
  readonly party: string;
  readonly work: string;
  readonly action: string;
  readonly atMs: number;
  readonly medium: string;
  readonly territory: string;
  readonly language: string;
  readonly domain: string;
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(2026, 0, 1);
const TERRITORIES = ['CN', 'HK', 'MO', 'TW', 'JP', 'KR', 'SG', 'MY', 'DE', 'FR', 'GB', 'US'];
const MEDIA = ['web', 'app', 'print', 'audio', 'video'];
const LANGUAGES = ['zh', 'en', 'ja', 'ko', 'fr', 'de'];
const ACTIONS = ['distribute', 'distribute', 'distribute', 'translate'];

/** Numbers that look random and are the same each run (mulberry32). @returns integers from 0 to below `n` */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

function some(pick: (n: number) => number, from: readonly string[], count: number): string[] {
  const start = pick(from.length);
  return Array.from({ length: count }, (_, index) => from[(start + index) % from.length] ?? '');
}

export function makeLicenses(count: number): readonly PlainLicense[] {
  const pick = seeded(1);
  return Array.from({ length: count }, (_, id) => {
    const fromMs = EPOCH_MS + pick(300) * DAY_MS;
    return {
      id,
      party: `urn:party:${id}`,
      works: Array.from({ length: 5 }, (_each, index) => `urn:work:${id * 5 + index}`),
      fromMs,
      toMs: fromMs + (30 + pick(300)) * DAY_MS,
      media: some(pick, MEDIA, 2),
      territories: some(pick, TERRITORIES, 3),
      languages: some(pick, LANGUAGES, 2),
      domains: [`site${id}.example`, `paper${id}.example`],
    };
  });
}

/** Uses of which each value falls inside its license nineteen times of twenty; regions, scripts and subdomains are common. */
export function makeUses(licenses: readonly PlainLicense[], count: number): readonly PlainUse[] {
  const pick = seeded(2);
  return Array.from({ length: count }, () => {
    const place = pick(licenses.length);
    const of = licenses[place];
    if (of === undefined) throw new Error('INVARIANT: a place in the list');
    const strays = (): boolean => pick(20) === 0;
    const inside = (own: readonly string[], all: readonly string[]): string =>
      (strays() ? all[pick(all.length)] : own[pick(own.length)]) ?? '';
    const territory = inside(of.territories, TERRITORIES);
    const language = inside(of.languages, LANGUAGES);
    return {
      license: place,
      party: strays() ? 'urn:party:other' : of.party,
      work: strays() ? 'urn:work:other' : (of.works[pick(5)] ?? ''),
      action: ACTIONS[strays() ? 3 : 0] ?? '',
      atMs: strays() ? of.toMs : of.fromMs + pick(30) * DAY_MS,
      medium: inside(of.media, MEDIA),
      territory: pick(2) === 0 ? territory : `${territory}-${10 + pick(4)}`,
      language: pick(2) === 0 ? language : `${language}-Latn`,
      domain: strays() ? 'elsewhere.example' : `${pick(2) === 0 ? '' : 'news.'}${of.domains[pick(2)]}`,
    };
  });
}

function policyOf(license: PlainLicense): Policy {
  const uid = `urn:license:${license.id}`;
  const anyOf = (leftOperand: string, values: readonly string[]) =>
    ({ leftOperand, operator: 'isAnyOf', rightOperand: values.map(text) }) as const;
  const instant = (ms: number) => [dateTime(Temporal.Instant.fromEpochMilliseconds(ms))];
  return {
    uid,
    type: 'Agreement',
    permission: [
      {
        uid: `${uid}#may`,
        action: [{ uid: odrlIri('distribute') }],
        target: license.works.map((work) => ({ uid: work })),
        assignee: [{ uid: license.party }],
        constraint: [
          { leftOperand: 'dateTime', operator: 'gteq', rightOperand: instant(license.fromMs) },
          { leftOperand: 'dateTime', operator: 'lt', rightOperand: instant(license.toMs) },
          anyOf('media', license.media),
          anyOf('spatial', license.territories),
          anyOf('language', license.languages),
          anyOf('virtualLocation', license.domains),
        ],
      },
    ],
  };
}

export function compileLicense(license: PlainLicense): CompiledPolicies {
  return must(compile([policyOf(license)]), 'a license of the benchmark is sound');
}

/** What the engine is asked: the use and the world it is decided in. */
export interface EngineQuestion {
  readonly license: number;
  readonly request: { readonly uses: readonly AskedUse[] };
  readonly world: World;
}

export function questionOf(use: PlainUse): EngineQuestion {
  const { medium, territory, language, domain } = use;
  const known = facts({ media: medium, spatial: territory, language, virtualLocation: domain });
  const asked: AskedUse = { assignee: use.party, action: odrlIri(use.action), target: use.work, facts: known };
  return {
    license: use.license,
    request: { uses: [asked] },
    world: worldAt(Temporal.Instant.fromEpochMilliseconds(use.atMs)),
  };
}
