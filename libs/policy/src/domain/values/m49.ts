import { ISO_3166_1 } from './iso-3166.js';

/**
 * Groups of UN M.49 ("Standard country or area codes for statistical use") with their direct members: a group, or the
 * alpha-2 code of a country or area; as of 2026-01. M.49 has no entry for `TW`: it stands in `030` by geography, as in
 * CLDR. `830` is the Channel Islands; `199` least developed (who leaves it, and when: `group-leavers.ts`), `432` landlocked developing, `722` small island developing.
 */
const DIRECT_MEMBERS = {
  '001': '002 019 142 150 009 AQ',
  '002': '015 202',
  '015': 'DZ EG EH LY MA SD TN',
  '202': '014 017 018 011',
  '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '019': '419 021',
  '003': '021 013 029',
  '419': '029 013 005',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '013': 'BZ CR GT HN MX NI PA SV',
  '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  '021': 'BM CA GL PM US',
  '142': '143 030 035 034 145',
  '143': 'KG KZ TJ TM UZ',
  '030': 'CN HK JP KP KR MN MO TW',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '150': '151 154 039 155',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': '830 AX DK EE FI FO GB IE IM IS LT LV NO SE SJ',
  '830': 'GG JE',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA',
  '155': 'AT BE CH DE FR LI LU MC NL',
  '009': '053 054 057 061',
  '053': 'AU CC CX HM NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW UM',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
  '199':
    'AF AO BD BF BI BJ BT CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS ST TD TG TL TV TZ UG VU YE ZM',
  '432': 'AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW',
  '722':
    'AG AI AS AW BB BQ BS BZ CK CU CV CW DM DO FJ FM GD GU GW GY HT JM KI KM KN LC MH MP MS MU MV NC NR NU PF PG PR PW SB SC SG SR ST SX TL TO TT TV VC VG VI VU WS',
} as const satisfies Readonly<Record<string, string>>;

const DIRECT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(DIRECT_MEMBERS).map(([group, members]) => [group, members.split(' ')]),
);

/** A group's groups and countries, at every depth. */
function membersOf(group: string): string[] {
  return (DIRECT.get(group) ?? []).flatMap((member) => [member, ...membersOf(member)]);
}

/** Group of UN M.49 → every group and country in it. */
export const PLACE_GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...DIRECT.keys()].map((group) => [group, new Set(membersOf(group))]),
);

/** Countries (alpha-2) that a code consists of: those of a group, or the one that `CN` and `CN-31` name. */
export function countriesOf(code: string): ReadonlySet<string> {
  const group = PLACE_GROUPS.get(code);
  if (group !== undefined) return new Set([...group].filter((member) => member.length === 2));
  const country = code.slice(0, 2);
  return new Set(ISO_3166_1.has(country) ? [country] : []);
}
