import type { Claim } from '../domain/claim.js';
import type { ClaimFilter, ClaimPlace, ClaimReader } from './claim-store.port.js';

/** The legal staff's inbox: claims received, nearest end of window first. */
export class ListClaims {
  constructor(private readonly claims: ClaimReader) {}

  /** @returns at most `limit` claims, and the place after which the next page starts */
  async execute(query: {
    filter: ClaimFilter;
    limit: number;
    after?: ClaimPlace;
  }): Promise<{ claims: readonly Claim[]; next?: ClaimPlace }> {
    const found = await this.claims.page(query.filter, query.limit + 1, query.after);
    const claims = found.slice(0, query.limit);
    const last = claims.at(-1);
    if (found.length <= query.limit || last === undefined) return { claims };
    return { claims, next: { at: last.window.endsAt, id: last.id } };
  }
}
