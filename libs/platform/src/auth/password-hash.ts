import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type PasswordCost, type PhcHash, parsePhc, printPhc } from './phc-string.js';

/**
 * Cost of new hashes. OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. About 45 ms on one
 * core of a 2-core machine of 2020.
 */
export const PASSWORD_COST: PasswordCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

const SALT_BYTES = 16; // RFC 9106, section 3.1: recommended for password hashing
const TAG_BYTES = 32;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/**
 * Argon2id (RFC 9106) of a password, as a PHC string. Runs on the thread pool, never on the event loop.
 * @param password any string; its Unicode form NFC is hashed, so that two keyboards type the same password
 */
export async function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return printPhc({ cost, salt, tag: await tagOf(password, { cost, salt, tag: new Uint8Array(TAG_BYTES) }) });
}

/**
 * Whether `password` made `phc`; compares in constant time.
 * @returns false for a malformed or foreign hash as well, at once and without work
 */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const stored = parsePhc(phc);
  if (stored === undefined) return false;
  return timingSafeEqual(await tagOf(password, stored), stored.tag);
}

/** Whether a hash was made at another cost than today's, or cannot be read: hash again at the next good sign-in. */
export function needsRehash(phc: string, cost: PasswordCost = PASSWORD_COST): boolean {
  const stored = parsePhc(phc);
  if (stored === undefined || stored.tag.length !== TAG_BYTES || stored.salt.length < SALT_BYTES) return true;
  const { memoryKiB, passes, lanes } = stored.cost;
  return memoryKiB !== cost.memoryKiB || passes !== cost.passes || lanes !== cost.lanes;
}

function tagOf(password: string, { cost, salt, tag }: PhcHash): Promise<Buffer> {
  return derive('argon2id', {
    message: Buffer.from(password.normalize('NFC'), 'utf8'),
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: tag.length,
    memory: cost.memoryKiB,
    passes: cost.passes,
  });
}
