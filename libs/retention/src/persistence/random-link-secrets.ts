import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LinkSecrets } from '../application/link-secrets.port.js';

/** WHY a plain hash: nobody can try out 2^256 secrets, so a slow one would protect nothing. */
@Injectable()
export class RandomLinkSecrets implements LinkSecrets {
  issue(): { readonly secret: string; readonly hash: string } {
    const secret = randomBytes(32).toString('base64url');
    return { secret, hash: this.hashOf(secret) };
  }

  hashOf(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }
}
