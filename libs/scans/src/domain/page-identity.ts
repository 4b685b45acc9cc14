import { hostOf } from './page-address.js';

/** Parameters that tell where a reader came from, never which page it is. */
const TRACKING =
  /^(?:utm_\w+|spm|from|fr|share_?\w*|fbclid|gclid|msclkid|yclid|mc_[ce]id|ref|referrer|isappinstalled|nsukey|scene)$/iu;

export interface IdentifiedPage {
  readonly page: string;
  readonly url?: string;
  /** As the page states it, absolute or not. */
  readonly canonical?: string;
}

/**
 * Which page this is: its canonical address where that lies on the same host, else its own without what only tracks readers; for a
 * file without an address its name.
 */
export function pageIdentity({ page, url, canonical }: IdentifiedPage): string {
  const own = url === undefined ? null : URL.parse(url);
  if (own === null) return page;
  const stated = canonical === undefined ? null : URL.parse(canonical, own.href);
  // a canonical link to the front page names a careless template, not this page
  const isUsable = stated !== null && bare(stated) === bare(own) && (stated.pathname !== '/' || own.pathname === '/');
  return plain(isUsable ? stated : own);
}

function plain(address: URL): string {
  const kept = [...address.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const path = address.pathname.replace(/\/(?:index\.(?:html?|php))?$/u, '/');
  return `${bare(address)}${address.port === '' ? '' : `:${address.port}`}${path}${query === '' ? '' : `?${query}`}`;
}

/** Host without what only tells a reader's device or the old habit of `www`. */
function bare(address: URL): string {
  return (hostOf(address.href) ?? address.hostname).replace(/^(?:www|m|wap|amp|mobile)\.(?=[^.]+\.)/u, '');
}
