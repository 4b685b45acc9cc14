import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps remembered answers unreadable in the database: they hold what only the caller may see, personal data and single-use tokens
 * included. AES-256-GCM, NIST SP 800-38D, under a key derived from the process's secret (HKDF, RFC 5869).
 */
export class AnswerSeal {
  private readonly key: Buffer;

  /** @param secret at least 32 bytes; the same in every process that shares a database */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'imprimatur remembered answers', 32));
  }

  /**
   * @param body JSON; undefined is sealed as null
   * @param place where it is kept: an answer moved elsewhere does not open
   */
  seal(body: unknown, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(body ?? null), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was changed, moved, or sealed under another secret */
  open(sealed: Uint8Array, place: string): unknown {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag);
    const body = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(body.toString('utf8'));
  }
}
