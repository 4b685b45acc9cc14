import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { NoteSigner } from '../application/note-signer.port.js';
import { type Checkpoint, checkpointText, type SignedCheckpoint, signedNote } from '../domain/tree/checkpoint.js';

/** Type of key in C2SP signed-note: Ed25519. */
const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const KEY_BYTES = 32;

/** Checks signatures of one log. */
export class NoteVerifier {
  private readonly keyId: Buffer;

  /** @param key public, 32 bytes */
  constructor(
    readonly origin: string,
    private readonly key: Uint8Array,
  ) {
    const named = createHash('sha256').update(origin).update(Uint8Array.of(0x0a, ED25519)).update(key);
    this.keyId = named.digest().subarray(0, KEY_ID_BYTES);
  }

  /** Reads `<name>+<key id>+<key>`; undefined where it is none, or where id and key do not belong together. */
  static read(verifierKey: string): NoteVerifier | undefined {
    const [, name = '', , encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/u.exec(verifierKey) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) return undefined;
    const verifier = new NoteVerifier(name, bytes.subarray(1));
    return verifier.verifierKey === verifierKey ? verifier : undefined;
  }

  get verifierKey(): string {
    const encoded = Buffer.concat([Uint8Array.of(ED25519), this.key]).toString('base64');
    return `${this.origin}+${this.keyId.toString('hex')}+${encoded}`;
  }

  /** Whether one of the signatures is of this key. Those of others, of witnesses for one, are not looked at. */
  verifies({ origin, text, signatures }: SignedCheckpoint): boolean {
    if (origin !== this.origin) return false;
    const ours = signatures.filter(({ name, value }) => name === origin && this.isOurs(Buffer.from(value, 'base64')));
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(this.key).toString('base64url') },
      format: 'jwk',
    });
    return ours.some(({ value }) =>
      verify(null, Buffer.from(text), key, Buffer.from(value, 'base64').subarray(KEY_ID_BYTES)),
    );
  }

  /** A signature as a note shows it: key id and signature, base64. */
  marked(signature: Uint8Array): string {
    return Buffer.concat([this.keyId, signature]).toString('base64');
  }

  private isOurs(value: Buffer): boolean {
    return value.subarray(0, KEY_ID_BYTES).equals(this.keyId);
  }
}

/** Signs notes with an Ed25519 key of the configuration. */
export class Ed25519NoteSigner implements NoteSigner {
  private readonly key: KeyObject;
  private readonly publicKey: Uint8Array;
  private readonly verifier: NoteVerifier;
  private readonly retired: readonly NoteVerifier[];

  /**
   * @param origin name of the log: where it is served, without a scheme
   * @param jwk private Ed25519 key, RFC 8037
   * @param retired keys that signed earlier checkpoints of this log, `<name>+<key id>+<key>`
   * @throws Error where one of them is none
   */
  constructor(
    readonly origin: string,
    jwk: Readonly<Record<string, string>>,
    retired: readonly string[] = [],
  ) {
    this.key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    this.publicKey = Buffer.from(jwk.x ?? '', 'base64url');
    this.verifier = new NoteVerifier(origin, this.publicKey);
    this.retired = retired.map((key) => {
      const verifier = NoteVerifier.read(key);
      if (verifier === undefined) throw new Error(`AUDIT_RETIRED_KEYS: ${key} is no key of a log`);
      return verifier;
    });
  }

  get verifierKey(): string {
    return this.verifier.verifierKey;
  }

  get retiredKeys(): readonly string[] {
    return this.retired.map(({ verifierKey }) => verifierKey);
  }

  sign(checkpoint: Checkpoint): string {
    const text = checkpointText(checkpoint);
    return signedNote(text, [
      { name: this.origin, value: this.verifier.marked(sign(null, Buffer.from(text), this.key)) },
    ]);
  }

  verifies(checkpoint: SignedCheckpoint): boolean {
    // the same key under another name: the log was served elsewhere before
    const named = new NoteVerifier(checkpoint.origin, this.publicKey);
    return [named, ...this.retired].some((each) => each.verifies(checkpoint));
  }
}
