import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SETTINGS, type Settings } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SecretVault } from '../../application/webhooks/webhook-store.port.js';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Secrets as `whsec_` and base64 (Standard Webhooks 1.0.0, "Signature scheme"), kept under AES-256-GCM: nonce, cipher text,
 * tag, bound to their endpoint. The key comes from `ACCESS_TOKEN_SECRET` and is in no database; who changes that has to
 * have every endpoint's secret rotated.
 */
@Injectable()
export class SealedSecrets implements SecretVault {
  private readonly key: Buffer;

  constructor(@Inject(SETTINGS) { accessTokenSecret }: Settings) {
    this.key = Buffer.from(hkdfSync('sha256', accessTokenSecret, '', 'imprimatur webhook secrets', 32));
  }

  issue(endpointId: string): { readonly secret: string; readonly sealed: string } {
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(endpointId));
    const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    return { secret, sealed: sealed.toString('base64url') };
  }

  open(sealed: string, endpointId: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(endpointId)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const clear = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    try {
      return Buffer.concat([clear, decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
