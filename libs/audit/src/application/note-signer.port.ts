import type { Checkpoint, SignedCheckpoint } from '../domain/tree/checkpoint.js';

/** Signs what the log says of itself. */
export interface NoteSigner {
  /** Name of the log. */
  readonly origin: string;
  /** Public key in the form of C2SP signed-note: `<name>+<key id>+<key>`. */
  readonly verifierKey: string;
  /** Signed note, as it is served. */
  sign(checkpoint: Checkpoint): string;
  /** Keys that signed earlier checkpoints, in the same form: since then the log got another key, or another name. */
  readonly retiredKeys: readonly string[];
  /** Whether this key, under whatever name of the log, or a retired one signed it. */
  verifies(checkpoint: SignedCheckpoint): boolean;
}

export const NOTE_SIGNER = Symbol('NOTE_SIGNER');
