/** LDH labels (RFC 5890, section 2.3.1) with at least one dot and a top label that is no number, so that no IP address fits. */
const HOSTNAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether the text is a domain name in lower case and IDNA ASCII, without a trailing dot. */
export function isHostname(value: string): boolean {
  return HOSTNAME.test(value);
}

/**
 * Whether `host` is `domain` or a name below it: `news.a.example` lies below `a.example`, `evil-a.example` does not.
 * @param host lower case, IDNA ASCII, as `domain` is; the caller normalizes
 */
export function isSubdomainOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The name itself and every name above it down to the top label, longest first. */
export function selfAndParents(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}
