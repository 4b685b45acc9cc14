/** Whether the language range matches: equal, or a prefix at a hyphen (RFC 4647, basic filtering). `*` is any. */
export function coversLanguage(granted: readonly string[], language: string): boolean {
  const tag = language.toLowerCase();
  return granted.some((range) => {
    const prefix = range.toLowerCase();
    return prefix === '*' || tag === prefix || tag.startsWith(`${prefix}-`);
  });
}

/** Whether `host` is one of the granted domains or lies below one. */
export function coversDomain(granted: readonly string[], host: string): boolean {
  return granted.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * The host name in the form scopes use: lower case, IDNA ASCII, no port, no final dot.
 * @param text a host name, or a URL
 * @returns undefined when it is neither, or names no host below a top-level domain
 */
export function canonicalDomain(text: string): string | undefined {
  const url = /^https?:\/\//iu.test(text) ? text : `http://${text}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, username, pathname, port } = new URL(url);
  const host = hostname.replace(/\.$/u, '');
  if (username !== '' || (url !== text && (pathname !== '/' || port !== ''))) return undefined;
  const labels = host.split('.');
  if (labels.length < 2 || host.length > 253) return undefined;
  return labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(label)) ? host : undefined;
}
