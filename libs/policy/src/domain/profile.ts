/**
 * Our own ODRL profile: what a news license says and ODRL 2.2 has no word for. Described in docs/odrl.md, part "Profile".
 */
export const PROFILE = 'https://imprimatur.example/ns/odrl#';

/**
 * Actions, each directly under ODRL's `use` and none in another: a right to mine is none to train, and a right to train
 * none to answer from. `resell` because ODRL's `sell` gives up the original.
 */
export const PROFILE_ACTIONS = ['resell', 'tdm', 'aiTraining', 'aiInput'] as const;

/**
 * Left operands. `creditLine`: the exact words a use is credited with, which `attribute` cannot say. `depth`: how many
 * links of sub-licenses may follow, as a refinement of `grantUse`; a sub-license of the licensee's own is 1.
 */
export const PROFILE_OPERANDS = ['creditLine', 'depth'] as const;

/** IRI of a term of the profile. */
export function profileIri(name: (typeof PROFILE_ACTIONS)[number] | (typeof PROFILE_OPERANDS)[number]): string {
  return PROFILE + name;
}

/** Whether an IRI lies in the profile's namespace without being one of its terms: misspelled, so never read over. */
export function isUnknownProfileTerm(iri: string, terms: readonly string[]): boolean {
  return iri.startsWith(PROFILE) && !terms.includes(iri.slice(PROFILE.length));
}
