/** Who publishes where. */
export interface SitePartners {
  /**
   * @param host lower case, IDNA ASCII
   * @returns the partner whose declared domain is the host or lies above it
   */
  ofHost(host: string): Promise<{ readonly id: string } | undefined>;
}

export const SITE_PARTNERS = Symbol('SITE_PARTNERS');
