/**
 * Where to go after signing in: an address of this app, and of no other site.
 * @param next as it stands in the address, which anybody may have written
 */
export function nextAddress(next: string | null): string {
  if (next === null || !/^\/[^/\\]/.test(next)) return '/desk';
  const url = new URL(next, 'http://here.invalid');
  return url.origin === 'http://here.invalid' ? url.pathname + url.search : '/desk';
}
