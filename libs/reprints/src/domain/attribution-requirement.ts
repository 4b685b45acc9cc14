/** Where on a page a text stands; `hidden` is what no reader sees, `meta` what only machines read. */
export const CREDIT_REGIONS = [
  'title',
  'infobar',
  'lead',
  'body',
  'tail',
  'caption',
  'related',
  'sidebar',
  'footer',
  'comment',
  'hidden',
  'meta',
] as const;
export type CreditRegion = (typeof CREDIT_REGIONS)[number];

/** How a publisher wants to be credited. Made from its profile; nothing else here knows the publisher. */
export interface AttributionRequirement {
  readonly brand: {
    /** Only these, after an exact label, are the required credit. */
    readonly exact: readonly string[];
    /** Other names of the same brand. */
    readonly variants: readonly string[];
    /** Names of the company behind it: a mention, never the brand. */
    readonly weak: readonly string[];
    /** Registrable domains; their subdomains count too. */
    readonly domains: readonly string[];
  };
  /** Labels that mark the publisher's own works, e.g. brand + 专稿. */
  readonly ownMarkers: readonly string[];
  readonly exactLabels: readonly string[];
  /** Regions where the required line may stand. */
  readonly placement: readonly string[];
  /** The line to print, by language (BCP 47). */
  readonly lines: Readonly<Record<string, string>>;
  /** Whether the credit must link to one of the domains. */
  readonly link: 'OPTIONAL' | 'REQUIRED';
  readonly ownMarker: 'ACCEPTED' | 'REVIEWED';
  /** Days to mend a defective credit before it is a breach. */
  readonly cureDays: number;
}

/** The parts of a publisher profile that speak about credit. */
export interface CreditProfile {
  readonly brand: AttributionRequirement['brand'];
  readonly sourceLabels: { readonly own: readonly string[] };
  readonly attribution: {
    readonly lines: Readonly<Record<string, string>>;
    readonly exactLabels: readonly string[];
    readonly placement: readonly string[];
    readonly link: string;
    readonly acceptOwnMarker: boolean;
    readonly cureDays: number;
  };
}

/** The requirement a publisher's profile states. The profile was validated when it was loaded. */
export function attributionRequirementOf(profile: CreditProfile): AttributionRequirement {
  const { brand, sourceLabels, attribution } = profile;
  return {
    brand,
    ownMarkers: sourceLabels.own,
    exactLabels: attribution.exactLabels,
    placement: attribution.placement,
    lines: attribution.lines,
    link: attribution.link === 'REQUIRED' ? 'REQUIRED' : 'OPTIONAL',
    ownMarker: attribution.acceptOwnMarker ? 'ACCEPTED' : 'REVIEWED',
    cureDays: attribution.cureDays,
  };
}
