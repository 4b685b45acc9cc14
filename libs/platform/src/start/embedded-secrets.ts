import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the embedded default makes for itself on the first run, and nobody else ever sees. */
export interface EmbeddedSecrets {
  readonly databaseOwnerPassword: string;
  readonly databaseServicePassword: string;
  readonly accessTokenSecret: string;
  /** Private Ed25519 key as JWK, RFC 8037. */
  readonly certificateSigningJwk: Readonly<Record<string, string>>;
  readonly samplePassword: string;
}

/** Reads the secrets of a data folder, or makes them: readable by the owner of the folder alone. */
export function embeddedSecrets(file: string): EmbeddedSecrets {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600 });
    putUnlessThere(fresh, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as EmbeddedSecrets;
}

/** Whole or not at all, and never over another process's: its database already has the password in it. */
function putUnlessThere(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function makeSecrets(): EmbeddedSecrets {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    databaseOwnerPassword: secret(24),
    databaseServicePassword: secret(24),
    accessTokenSecret: secret(48),
    certificateSigningJwk: privateKey.export({ format: 'jwk' }) as Record<string, string>,
    samplePassword: secret(9),
  };
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
