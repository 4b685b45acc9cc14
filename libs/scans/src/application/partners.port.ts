export interface SitePartner {
  readonly id: string;
  /** Country of its registration, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Who publishes where. */
export interface SitePartners {
  /**
   * @param host lower case, IDNA ASCII
   * @returns the partner whose declared domain is the host or lies above it
   */
  ofHost(host: string): Promise<SitePartner | undefined>;
}

export const SITE_PARTNERS = Symbol('SITE_PARTNERS');
