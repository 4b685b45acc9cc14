/** Host of an absolute http(s) address: lower case, IDNA ASCII, without port. Undefined for anything else. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return undefined;
  return parsed.hostname.replace(/\.$/, '');
}

/** An http(s) address in normal form, without fragment and credentials. Undefined for anything else. */
export function normalAddress(url: string): string | undefined {
  const parsed = URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.hostname === '')
    return undefined;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/** Whether a host is one of the domains or lies below one. */
export function isUnder(host: string | undefined, domains: readonly string[]): boolean {
  return host !== undefined && domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Absolute http(s) addresses a page links to, in normal form, each once. Relative ones need the page's own address. */
export function linkedAddresses(
  links: readonly { readonly href: string }[],
  pageUrl: string | undefined,
): readonly string[] {
  const found = links.flatMap(({ href }) => {
    const absolute = URL.parse(href.trim(), pageUrl);
    return absolute === null ? [] : (normalAddress(absolute.href) ?? []);
  });
  return [...new Set(found)];
}

/** Host and port of an absolute http(s) address, as a server is asked. Undefined for anything else. */
export function authorityOf(url: string | undefined): string | undefined {
  if (url === undefined || hostOf(url) === undefined) return undefined;
  return URL.parse(url)?.host;
}
