import { createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import { type Enforcer, newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import type { PlainLicense, PlainUse } from './decide-rules.js';

/** Says yes or no to uses; each license was prepared before. */
export interface Contender {
  readonly name: string;
  /** Whether the use at this place of the list is permitted. */
  permits(place: number): boolean;
}

/** What somebody would write by hand for exactly these licenses: sets and numbers made once, then one `if` after another. */
export function handWritten(licenses: readonly PlainLicense[], uses: readonly PlainUse[]): Contender {
  const prepared = licenses.map((license) => ({
    ...license,
    works: new Set(license.works),
    media: new Set(license.media),
    territories: new Set(license.territories),
    prefixes: license.languages.map((tag) => `${tag}-`),
    suffixes: license.domains.map((domain) => `.${domain}`),
  }));
  return {
    name: 'hand-written if-chain',
    permits: (place) => {
      const use = uses[place];
      const license = use && prepared[use.license];
      if (use === undefined || license === undefined) return false;
      if (use.party !== license.party) return false;
      if (!license.works.has(use.work)) return false;
      if (use.action !== 'distribute') return false;
      if (use.atMs < license.fromMs || use.atMs >= license.toMs) return false;
      if (!license.media.has(use.medium)) return false;
      const { territory, language, domain } = use;
      const isThere = license.territories.has(territory);
      if (!isThere && !(territory.length > 3 && license.territories.has(territory.slice(0, 2)))) return false;
      if (!license.languages.includes(language) && !license.prefixes.some((each) => language.startsWith(each))) {
        return false;
      }
      return license.domains.includes(domain) || license.suffixes.some((each) => domain.endsWith(each));
    },
  };
}

function anchored(values: readonly string[], before: string, after: string): RegExp {
  return new RegExp(`^${before}(?:${values.map((value) => value.replaceAll('.', '\\.')).join('|')})${after}$`);
}

/** One ability a license, conditions in the MongoDB form CASL compiles and keeps. */
export function casl(licenses: readonly PlainLicense[], uses: readonly PlainUse[]): Contender {
  const abilities = licenses.map(
    (license): MongoAbility =>
      createMongoAbility([
        {
          action: 'distribute',
          subject: 'Use',
          conditions: {
            party: license.party,
            work: { $in: [...license.works] },
            atMs: { $gte: license.fromMs, $lt: license.toMs },
            medium: { $in: [...license.media] },
            territory: { $regex: anchored(license.territories, '', '(?:-.+)?') },
            language: { $regex: anchored(license.languages, '', '(?:-.+)?') },
            domain: { $regex: anchored(license.domains, '(?:.+\\.)?', '') },
          },
        },
      ]),
  );
  const asked = uses.map((use) => subject('Use', { ...use }));
  return {
    name: '@casl/ability',
    permits: (place) => {
      const use = asked[place];
      const ability = use && abilities[use.license];
      return ability?.can(use?.action ?? '', use ?? 'Use') ?? false;
    },
  };
}

const MODEL = `
[request_definition]
r = sub, obj, act, use
[policy_definition]
p = sub, obj, act, from, to, media, territories, languages, domains
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.act == p.act && listed(r.obj, p.obj) && r.use.atMs >= number(p.from) && r.use.atMs < number(p.to) && listed(r.use.medium, p.media) && below(r.use.territory, p.territories, '-') && below(r.use.language, p.languages, '-') && above(r.use.domain, p.domains)
`;

/** Lists are written into one cell of a policy; each cell is taken apart once. */
function listIn(cells: Map<string, readonly string[]>, cell: string): readonly string[] {
  const known = cells.get(cell);
  if (known !== undefined) return known;
  const list = cell.split('|');
  cells.set(cell, list);
  return list;
}

async function enforcerOf(license: PlainLicense, cells: Map<string, readonly string[]>): Promise<Enforcer> {
  const lists = [license.media, license.territories, license.languages, license.domains].map((list) => list.join('|'));
  const row = ['p', license.party, license.works.join('|'), 'distribute', license.fromMs, license.toMs, ...lists];
  const enforcer = await newEnforcer(newModelFromString(MODEL), new StringAdapter(row.join(', ')));
  await enforcer.addFunction('number', (cell: string) => Number(cell));
  await enforcer.addFunction('listed', (value: string, cell: string) => listIn(cells, cell).includes(value));
  await enforcer.addFunction('below', (value: string, cell: string, mark: string) =>
    listIn(cells, cell).some((each) => value === each || value.startsWith(each + mark)),
  );
  await enforcer.addFunction('above', (value: string, cell: string) =>
    listIn(cells, cell).some((each) => value === each || value.endsWith(`.${each}`)),
  );
  return enforcer;
}

/** One enforcer a license, so that none has to pass over the licenses of others. */
export async function casbin(licenses: readonly PlainLicense[], uses: readonly PlainUse[]): Promise<Contender> {
  const cells = new Map<string, readonly string[]>();
  const enforcers: Enforcer[] = [];
  for (const license of licenses) enforcers.push(await enforcerOf(license, cells));
  return {
    name: 'casbin',
    permits: (place) => {
      const use = uses[place];
      const enforcer = use && enforcers[use.license];
      return enforcer?.enforceSync(use?.party, use?.work, use?.action, use) ?? false;
    },
  };
}
