import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Secrets } from '../application/secrets.port.js';

/** WHY a plain hash: nobody can try out 2^256 secrets, so a slow hash would protect nothing. */
@Injectable()
export class RandomSecrets implements Secrets {
  make(mark: string): string {
    return mark + randomBytes(32).toString('base64url');
  }

  digestOf(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }
}
