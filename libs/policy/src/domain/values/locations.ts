import { type Kinship, kinship } from './kinship.js';

/** A place on the net: a host with everything below it, narrowed by a path where one is given. */
interface Location {
  /** ASCII form, lower case, without a final dot. */
  readonly host: string;
  /** Starts and ends with `/`. */
  readonly path: string;
}

/** @param name `cri.cn`, `*.cri.cn` or a URL; anything else has no location */
function locationOf(name: string): Location | undefined {
  const bare = name.trim().replace(/^\*\./, '');
  const url = URL.parse(bare.includes('://') ? bare : `http://${bare}`);
  if (url === null || url.hostname === '') return undefined;
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { host: url.hostname.replace(/\.$/, ''), path };
}

/** The host of a name without a path, which then holds everything below that host. */
export function hostOf(name: string): string | undefined {
  const location = locationOf(name);
  return location?.path === '/' ? location.host : undefined;
}

function isBelow(inner: Location, outer: Location): boolean {
  const isHost = inner.host === outer.host;
  if (outer.path !== '/') return isHost && inner.path.startsWith(outer.path);
  return isHost || inner.host.endsWith(`.${outer.host}`);
}

/** How two net locations lie to each other: a domain holds its subdomains and every page of them. */
export function compareLocations(left: string, right: string): Kinship {
  const [a, b] = [locationOf(left), locationOf(right)];
  if (a === undefined || b === undefined) return 'unknown';
  return kinship(isBelow(a, b), isBelow(b, a));
}
