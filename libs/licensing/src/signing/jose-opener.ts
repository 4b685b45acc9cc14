import type { Jwks } from '../application/seal.port.js';
import type { TokenOpener } from '../application/token-opener.port.js';
import type { OpenedToken } from '../domain/certificate-check.js';
import { openToken } from './open-token.js';

/** Opens tokens with the keys it is given. */
export class JoseOpener implements TokenOpener {
  open(token: string, { keys }: Jwks): Promise<OpenedToken> {
    return openToken(token, { keys: keys.map((key) => ({ ...key })) });
  }
}
