/** What a match is counted by. */
export interface CountedMatch {
  readonly at: Temporal.Instant;
  readonly facets: Readonly<Record<'language' | 'origin' | 'section', string | undefined>>;
}

export interface FacetCount {
  readonly value: string;
  /** Where the value is no name for people. */
  readonly name?: string;
  readonly works: number;
}

export interface FacetCounts {
  /** Matches counted: the newest. */
  readonly counted: number;
  /** Whether these are all that match. */
  readonly isComplete: boolean;
  readonly languages: readonly FacetCount[];
  readonly origins: readonly FacetCount[];
  readonly sections: readonly FacetCount[];
  /** `2026-05`, on the publisher's clocks; newest first. */
  readonly months: readonly FacetCount[];
  readonly products: readonly FacetCount[];
}

/** Counts matches by each of their properties, most first. @param zone IANA, in which months are counted */
export function countFacets(
  matches: readonly CountedMatch[],
  products: readonly FacetCount[],
  { isComplete, zone }: { readonly isComplete: boolean; readonly zone: string },
): FacetCounts {
  const by = (value: (match: CountedMatch) => string | undefined): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const match of matches) {
      const found = value(match);
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return [...counts].map(([name, works]) => ({ value: name, works })).sort((a, b) => b.works - a.works);
  };
  const month = ({ at }: CountedMatch): string =>
    at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();
  return {
    counted: matches.length,
    isComplete,
    languages: by(({ facets }) => facets.language),
    origins: by(({ facets }) => facets.origin),
    sections: by(({ facets }) => facets.section),
    months: by(month).sort((a, b) => (a.value < b.value ? 1 : -1)),
    products,
  };
}
