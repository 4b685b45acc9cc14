import { mkdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../config/config.js';
import { projectRoot } from '../config/project-root.js';
import type { Settings } from '../config/settings.js';
import { memorySettings } from '../database/embedded/memory-settings.js';
import { ensureDatabase } from '../database/ensure-database.js';
import { embeddedHome } from './embedded-home.js';
import { embeddedSecrets } from './embedded-secrets.js';
import { holdEmbeddedServer } from './embedded-server.js';

/** Settings with whatever had to be started for them. */
export interface OpenSettings {
  readonly settings: Settings;
  /** Lets go of the embedded database, which the last process stops; does nothing with a database of the operator's. */
  readonly close: () => Promise<void>;
}

const OWNER = 'imprimatur_owner';
const SERVICE = 'imprimatur_service';
const DATABASE = 'imprimatur';
/** Names the log where no public address is known: the port may be another at the next start, the log is the same. */
const UNNAMED_HOST = 'localhost';

/**
 * Turns a validated environment into settings: fills in the embedded default where no DATABASE_URL is given.
 * @param port really listened on
 */
export async function openSettings(environment: Environment, port = environment.PORT): Promise<OpenSettings> {
  const base = common(environment, port);
  return environment.DATABASE_URL === undefined ? openEmbedded(environment, base) : openConfigured(environment, base);
}

function openConfigured(environment: Environment, base: Common): OpenSettings {
  const databaseUrl = environment.DATABASE_URL ?? '';
  const settings: Settings = {
    ...base,
    databaseUrl,
    databaseOwnerUrl: environment.DATABASE_OWNER_URL ?? databaseUrl,
    accessTokenSecret: environment.ACCESS_TOKEN_SECRET ?? '',
    certificateSigningJwk: keyOf(environment.CERTIFICATE_SIGNING_JWK) ?? {},
    auditSigningJwk: keyOf(environment.AUDIT_SIGNING_JWK) ?? {},
    embedded: false,
    loadSamples: environment.LOAD_SAMPLES ?? false,
  };
  return { settings, close: async () => undefined };
}

async function openEmbedded(environment: Environment, base: Common): Promise<OpenSettings> {
  mkdirSync(base.dataDir, { recursive: true });
  const secrets = embeddedSecrets(join(base.dataDir, 'secrets.json'));
  const folder = embeddedHome(base.dataDir);
  const server = await holdEmbeddedServer({
    folder,
    superuser: OWNER,
    password: secrets.databaseOwnerPassword,
    settings: memorySettings(Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)),
  });
  const url = (user: string, password: string, database: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
  await ensureDatabase(url(OWNER, secrets.databaseOwnerPassword, 'postgres'), DATABASE).catch(
    async (error: unknown) => {
      await server.release();
      throw error;
    },
  );
  const settings: Settings = {
    ...base,
    databaseUrl: url(SERVICE, secrets.databaseServicePassword, DATABASE),
    databaseOwnerUrl: url(OWNER, secrets.databaseOwnerPassword, DATABASE),
    accessTokenSecret: environment.ACCESS_TOKEN_SECRET ?? secrets.accessTokenSecret,
    certificateSigningJwk: keyOf(environment.CERTIFICATE_SIGNING_JWK) ?? secrets.certificateSigningJwk,
    auditSigningJwk: keyOf(environment.AUDIT_SIGNING_JWK) ?? secrets.auditSigningJwk,
    embedded: true,
    loadSamples: environment.LOAD_SAMPLES ?? true,
    samplePassword: secrets.samplePassword,
  };
  return { settings, close: () => server.release() };
}

type Common = Pick<
  Settings,
  | 'environment'
  | 'projectRoot'
  | 'dataDir'
  | 'profileFile'
  | 'calendarFiles'
  | 'objectDir'
  | 'publicUrl'
  | 'auditOrigin'
  | 'auditRetiredKeys'
  | 'accessTokenMinutes'
  | 'redisUrl'
>;

function common(environment: Environment, port: number): Common {
  const root = projectRoot();
  const dataDir = resolve(root, environment.DATA_DIR);
  return {
    environment,
    projectRoot: root,
    dataDir,
    profileFile: resolve(root, environment.PROFILE_FILE),
    calendarFiles: environment.CALENDAR_FILES.map((file) => resolve(root, file)),
    objectDir:
      environment.OBJECT_STORE_URL === undefined
        ? join(dataDir, 'objects')
        : fileURLToPath(environment.OBJECT_STORE_URL),
    publicUrl: (environment.PUBLIC_URL ?? `http://${environment.HOST}:${port}`).replace(/\/$/, ''),
    auditOrigin: `${URL.parse(environment.PUBLIC_URL ?? '')?.host ?? UNNAMED_HOST}/audit`,
    auditRetiredKeys: environment.AUDIT_RETIRED_KEYS,
    accessTokenMinutes: environment.ACCESS_TOKEN_MINUTES,
    ...(environment.REDIS_URL === undefined ? {} : { redisUrl: environment.REDIS_URL }),
  };
}

/** A key that was checked when the environment was read. */
function keyOf(jwk: string | undefined): Record<string, string> | undefined {
  return jwk === undefined ? undefined : (JSON.parse(jwk) as Record<string, string>);
}
