import type { components } from '../../../api/schema.js';
import { dayAt, daysFrom, startOfDay } from '../terms/day-in-zone.js';

export type Scope = components['schemas']['ScopeDto'];
export type Use = Scope['uses'][number];
export type Medium = Scope['media'][number];

export const USES = [
  'reprint',
  'excerpt',
  'translation',
  'adaptation',
  'archive',
  'resale',
  'tdm',
  'ai-training',
  'ai-input',
] as const satisfies readonly Use[];
export const MEDIA = ['web', 'app', 'print', 'audio', 'video'] as const satisfies readonly Medium[];

/** What a person fills in; days are local days of the publisher's zone, the last one included. */
export interface WishForm {
  readonly uses: readonly Use[];
  readonly media: readonly Medium[];
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  readonly domains: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly exclusivity: 'NON_EXCLUSIVE' | 'EXCLUSIVE';
  readonly copies: string;
  readonly excerptPercent: string;
}

export type Lack =
  | 'uses'
  | 'media'
  | 'territories'
  | 'languages'
  | 'domains'
  | 'firstDay'
  | 'lastDay'
  | 'copies'
  | 'excerptPercent';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^\d{1,9}$/;
/** Media that are found at an address. */
const AT_DOMAINS: ReadonlySet<Medium> = new Set(['web', 'app']);

export function newWish(today: string): WishForm {
  return {
    uses: ['reprint'],
    media: ['web'],
    territories: ['CN'],
    languages: ['zh-Hans'],
    domains: '',
    firstDay: daysFrom(today, 1),
    lastDay: daysFrom(today, 365),
    exclusivity: 'NON_EXCLUSIVE',
    copies: '',
    excerptPercent: '',
  };
}

/** What has to be filled in, or filled in otherwise, before there is a price. The service checks all of it anew. */
export function lacksOf(form: WishForm): readonly Lack[] {
  const { uses, media, territories, languages, domains, firstDay, lastDay, copies, excerptPercent } = form;
  const isAtDomain = media.some((medium) => AT_DOMAINS.has(medium));
  const needed: readonly (readonly [Lack, boolean])[] = [
    ['uses', uses.length > 0],
    ['media', media.length > 0],
    ['territories', territories.length > 0],
    ['languages', languages.length > 0],
    ['domains', !isAtDomain || domainsIn(domains).length > 0],
    ['firstDay', DAY.test(firstDay)],
    ['lastDay', DAY.test(lastDay) && lastDay >= firstDay],
    ['copies', copies.trim() === '' || (WHOLE.test(copies.trim()) && Number(copies) > 0)],
    ['excerptPercent', !uses.includes('excerpt') || isPercent(excerptPercent.trim())],
  ];
  return needed.filter(([, isThere]) => !isThere).map(([name]) => name);
}

function isPercent(text: string): boolean {
  return text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100);
}

/** Hosts, one a line or with commas or blanks between. */
export function domainsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;，；、]+/).filter((part) => part !== ''))];
}

/** @param zone of the publisher, IANA: its days are meant */
export function scopeFrom(form: WishForm, zone: string): Scope {
  const { uses, media, territories, languages, exclusivity } = form;
  const copies = form.copies.trim();
  const percent = form.excerptPercent.trim();
  return {
    uses: [...uses],
    media: [...media],
    territories: [...territories],
    languages: [...languages],
    domains: [...domainsIn(form.domains)],
    termStartsAt: startOfDay(form.firstDay, zone),
    termEndsAt: startOfDay(daysFrom(form.lastDay, 1), zone),
    exclusivity,
    ...(copies === '' ? {} : { copies: Number(copies) }),
    ...(percent === '' || !uses.includes('excerpt') ? {} : { excerptPercent: Number(percent) }),
  };
}

/** The form that an earlier request was made from. */
export function formFrom(scope: Scope, zone: string): WishForm {
  return {
    uses: scope.uses,
    media: scope.media,
    territories: scope.territories,
    languages: scope.languages,
    domains: scope.domains.join('\n'),
    firstDay: dayAt(scope.termStartsAt, zone),
    lastDay: daysFrom(dayAt(scope.termEndsAt, zone), -1),
    exclusivity: scope.exclusivity ?? 'NON_EXCLUSIVE',
    copies: scope.copies === undefined ? '' : String(scope.copies),
    excerptPercent: scope.excerptPercent === undefined ? '' : String(scope.excerptPercent),
  };
}
