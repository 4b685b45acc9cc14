import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals bytes under a key of their own, 64 hex digits: nonce, AES-256-GCM, tag. Who erases the key has erased the bytes. */
export function seal(bytes: Uint8Array): { readonly sealed: Uint8Array; readonly cipherKey: string } {
  const key = randomBytes(32);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { sealed, cipherKey: key.toString('hex') };
}

/** @throws Error when the bytes were changed or the key is another one's */
export function unseal(sealed: Uint8Array, cipherKey: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(cipherKey, 'hex'), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
