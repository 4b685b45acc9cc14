import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the embedded default makes for itself on the first run, and nobody else ever sees. */
export interface EmbeddedSecrets {
  readonly databaseOwnerPassword: string;
  readonly databaseServicePassword: string;
  readonly accessTokenSecret: string;
  /** Private Ed25519 key as JWK, RFC 8037. */
  readonly certificateSigningJwk: Readonly<Record<string, string>>;
  /** The same, for the audit log. */
  readonly auditSigningJwk: Readonly<Record<string, string>>;
  readonly samplePassword: string;
}

/** Reads the secrets of a data folder, or makes them: readable by the owner of the folder alone. */
export function embeddedSecrets(file: string): EmbeddedSecrets {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    putUnlessThere(written(file, makeSecrets()), file);
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<EmbeddedSecrets>;
  if (kept.auditSigningJwk !== undefined) return kept as EmbeddedSecrets;
  // a folder from before the log was signed
  renameSync(written(file, { ...makeSecrets(), ...kept }), file);
  return embeddedSecrets(file);
}

/** Beside the file, for its owner alone. */
function written(file: string, secrets: EmbeddedSecrets): string {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return fresh;
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
  return {
    databaseOwnerPassword: secret(24),
    databaseServicePassword: secret(24),
    accessTokenSecret: secret(48),
    certificateSigningJwk: signingKey(),
    auditSigningJwk: signingKey(),
    samplePassword: secret(9),
  };
}

function signingKey(): Record<string, string> {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<string, string>;
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
