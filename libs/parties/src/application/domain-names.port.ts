/** Knows international domain names (UTS 46) and the Public Suffix List. */
export interface DomainNames {
  /**
   * @param typed a domain name in any script and case
   * @returns lower case, IDNA ASCII; undefined when it is none, or one under which anybody may register, e.g. `com.cn`
   */
  normalize(typed: string): string | undefined;
}

export const DOMAIN_NAMES = Symbol('DOMAIN_NAMES');
