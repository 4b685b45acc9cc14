import { hashPassword, needsRehash, verifyPassword } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Passwords } from '../application/passwords.port.js';

@Injectable()
export class Argon2Passwords implements Passwords {
  /** What an unknown address is checked against: today's cost, and a password nobody has. */
  private readonly decoy = hashPassword(crypto.randomUUID());

  hash(password: string): Promise<string> {
    return hashPassword(password);
  }

  async verify(password: string, hash: string | undefined): Promise<boolean> {
    const matches = await verifyPassword(password, hash ?? (await this.decoy));
    return matches && hash !== undefined;
  }

  isOutdated(hash: string): boolean {
    return needsRehash(hash);
  }
}
