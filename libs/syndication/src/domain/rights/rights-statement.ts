import type { UseTerms } from './use-terms.js';

/** Uses by machines alone: those that RSL and TDMRep have words for. The others are for people who publish. */
export const MACHINE_USES = ['search', 'ai-input', 'ai-training', 'tdm'] as const;
export type MachineUse = (typeof MACHINE_USES)[number];

/** Whose the rights are: ours to license, somebody else's, or nobody has established it. */
export type RightsStanding = 'OURS' | 'ANOTHERS' | 'UNKNOWN';

/** Addresses at which the rights stand, and the works they are about. All absolute. */
export interface RightsPlaces {
  /** Of the ODRL policy: permanent, and its name. */
  readonly policy: string;
  /** Of the RSL document. */
  readonly rsl: string;
  /** What the statement is about; the work's own first, where it is an address. */
  readonly content: readonly string[];
  /** Where machines fetch the text with a license token; of what we can license alone. */
  readonly text?: string;
  /** Base address of the license server. */
  readonly server: string;
  /** Where a person asks for a license; of what we can license alone. */
  readonly acquire?: string;
}

/**
 * What may be done with a work, or with everything here, on which terms, and whom to ask: the one source of all that this
 * service says of rights to machines. Made of the publisher's profile, the work, and the ODRL policy about it.
 */
export interface RightsStatement {
  /** OFFER: to everybody. AGREEMENT: of one license, to its licensee. */
  readonly kind: 'OFFER' | 'AGREEMENT';
  readonly standing: RightsStanding;
  readonly places: RightsPlaces;
  /** ODRL 2.2 in JSON-LD. */
  readonly policy: Readonly<Record<string, unknown>>;
  /** Read from that policy, by use; what is not in it is reserved. */
  readonly uses: readonly UseTerms[];
  readonly holder?: string;
  readonly notice?: string;
  readonly creditText: string;
  /** Where the work comes from: its address at the publisher's, or the name of the other outlet. */
  readonly basedOn?: { readonly url: string } | { readonly outlet: string };
  /** Of the licensing desk; an email address. */
  readonly contact: string;
}

export function termsOfUse({ uses }: Pick<RightsStatement, 'uses'>, use: MachineUse): UseTerms | undefined {
  return uses.find((each) => each.use === use);
}

/** Whether text and data mining is reserved: it is, unless anybody may for nothing (Directive (EU) 2019/790, article 4(3)). */
export function isMiningReserved(statement: Pick<RightsStatement, 'uses'>): boolean {
  return termsOfUse(statement, 'tdm')?.availability !== 'FREE';
}
