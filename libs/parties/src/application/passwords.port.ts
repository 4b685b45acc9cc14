/** Slow hashing of passwords. */
export interface Passwords {
  /** @returns a PHC string */
  hash(password: string): Promise<string>;
  /**
   * Whether the password made the hash. Without a hash it works as long and says no, so that the time of an answer
   * does not tell which e-mail addresses have an account.
   */
  verify(password: string, hash: string | undefined): Promise<boolean>;
  /** Whether the hash was made at another cost than today's. */
  isOutdated(hash: string): boolean;
}

export const PASSWORDS = Symbol('PASSWORDS');
