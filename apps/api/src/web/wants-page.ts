const ROUTES_OF_OTHERS = /^\/(?:api|docs|openapi|\.well-known|audit|certificates|assets)(?:[/.?]|$)/;

/**
 * Whether an address that no route took is one of the app's own, to be answered with its page: a person's browser asks,
 * not a program, and not for a file or a part of the API, whose unknown addresses stay problems.
 * @param path without query
 */
export function wantsPage(method: string, path: string, accept: string | undefined): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (ROUTES_OF_OTHERS.test(path)) return false;
  const [file = ''] = path.split('/').slice(-1);
  return !file.includes('.') && (accept ?? '').split(',').some((type) => type.trim().startsWith('text/html'));
}
