import type { IssuerMaterial } from './verify-offline.js';

const KEYS = '/.well-known/jwks.json';
const LIST = '/certificates/status-list';
const CACHE = 'imprimatur-issuer';

/**
 * Keys and status list of the issuer: fresh where there is a connection, else as they were last seen. Both are public
 * and signed or served by us, so that keeping them costs nobody anything.
 */
export async function issuerMaterial(): Promise<IssuerMaterial> {
  const [keys, statusList] = await Promise.all([freshOrKept(KEYS), freshOrKept(LIST)]);
  const jwks = keys === undefined ? undefined : (JSON.parse(keys) as { keys?: IssuerMaterial['keys'] });
  return { keys: jwks?.keys ?? [], ...(statusList === undefined ? {} : { statusList }) };
}

async function freshOrKept(path: string): Promise<string | undefined> {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(path, { cache: 'no-cache' });
    if (fresh.ok) {
      await cache.put(path, fresh.clone());
      return await fresh.text();
    }
  } catch {
    // no connection: what was kept will do
  }
  return (await cache.match(path))?.text();
}
