/** What a page shows about the territory it is published for. */
export interface TerritoryEvidence {
  readonly kind: 'CCTLD' | 'ICP_FILING' | 'HREFLANG' | 'PARTNER_COUNTRY';
  readonly value: string;
  /** ISO 3166-1 alpha-2. */
  readonly territory: string;
}

export interface SiteTerritory {
  /** Absent where nothing tells, or where what tells disagrees: unknown is unknown. */
  readonly territory?: string;
  /** Where the partner whose site it is is at home: may make a use permitted, never forbidden. */
  readonly likely?: string;
  readonly evidence: readonly TerritoryEvidence[];
}

export interface SiteSigns {
  /** Lower case, IDNA ASCII. */
  readonly host?: string;
  readonly url?: string;
  /** What the page shows at its foot. */
  readonly footer: string;
  /** The page's own statements for machines. */
  readonly signals: readonly { readonly kind: string; readonly value: string }[];
  /** Country in which the partner whose site it is is registered, ISO 3166-1 alpha-2. */
  readonly partnerCountry?: string;
}

/** Country domains that the whole world uses as if they belonged to nobody. */
const GENERIC = new Set(
  'ac ag ai am as at bz cc cd cm co cx dj eu fm gg gl gs id im in io is je la li ly me ms mu nu pw sc sh so st su tk tl tm to tv vc vg ws'.split(
    ' ',
  ),
);
/** A few of those are a country's own house number all the same when the second level says so. */
const SECOND_LEVEL = /\.(?:com|co|net|org|gov|go|ac|edu|or|ne)\.([a-z]{2})$/u;
const NAMED: Readonly<Record<string, string>> = {
  uk: 'GB',
  'xn--fiqs8s': 'CN',
  'xn--fiqz9s': 'CN',
  'xn--j6w193g': 'HK',
  'xn--mix891f': 'MO',
  'xn--kprw13d': 'TW',
  'xn--kpry57d': 'TW',
  'xn--3e0b707e': 'KR',
  'xn--yfro4i67o': 'SG',
  'xn--p1ai': 'RU',
};
/** Filing number every site served from the mainland of the PRC has to show (Measures for the ICP filing, art. 13). */
const ICP = /[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕秦甘陇青蒙桂藏宁新]ICP[备備证證]\s?\d{5,}/u;

/** The territory a page is published for, with everything that says so. */
export function siteTerritory({ host, url, footer, signals, partnerCountry }: SiteSigns): SiteTerritory {
  const evidence: TerritoryEvidence[] = [];
  const ofName = host === undefined ? undefined : territoryOfName(host);
  if (host !== undefined && ofName !== undefined) evidence.push({ kind: 'CCTLD', value: host, territory: ofName });
  const filing = ICP.exec(footer)?.[0];
  if (filing !== undefined) evidence.push({ kind: 'ICP_FILING', value: filing, territory: 'CN' });
  for (const { kind, value } of signals) {
    const tag = /^link:hreflang:(.+)$/u.exec(kind)?.[1];
    const region = tag === undefined || !isSamePage(value, url) ? undefined : regionOf(tag);
    if (region !== undefined) evidence.push({ kind: 'HREFLANG', value: `${tag} ${value}`, territory: region });
  }
  if (evidence.length === 0 && partnerCountry !== undefined) {
    return {
      likely: partnerCountry,
      evidence: [{ kind: 'PARTNER_COUNTRY', value: partnerCountry, territory: partnerCountry }],
    };
  }
  const [first, ...others] = new Set(evidence.map(({ territory }) => territory));
  return first === undefined || others.length > 0 ? { evidence } : { territory: first, evidence };
}

function territoryOfName(host: string): string | undefined {
  const top = host.slice(host.lastIndexOf('.') + 1);
  const named = NAMED[top];
  if (named !== undefined) return named;
  if (!/^[a-z]{2}$/u.test(top) || !host.includes('.')) return undefined;
  return GENERIC.has(top) && !SECOND_LEVEL.test(host) ? undefined : top.toUpperCase();
}

/** A page may name itself among its alternates: then the region is its own claim. */
function isSamePage(address: string, url: string | undefined): boolean {
  const [a, b] = [URL.parse(address, url), URL.parse(url ?? '')];
  return a !== null && b !== null && a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}

function regionOf(tag: string): string | undefined {
  try {
    const { region } = new Intl.Locale(tag);
    return region !== undefined && /^[A-Z]{2}$/u.test(region) ? region : undefined;
  } catch {
    return undefined; // x-default, and what is no tag at all
  }
}
