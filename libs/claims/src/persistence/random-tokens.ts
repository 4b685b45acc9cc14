import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IssuedSecret, SecretTokens } from '../application/secret-tokens.port.js';

/**
 * Secrets of 256 random bits. WHY a plain hash: nobody can try out 2^256 of them, so a slow one would protect nothing.
 */
@Injectable()
export class RandomTokens implements SecretTokens {
  issue(): IssuedSecret {
    const secret = randomBytes(32).toString('base64url');
    return { secret, hash: this.hashOf(secret) };
  }

  hashOf(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }
}
