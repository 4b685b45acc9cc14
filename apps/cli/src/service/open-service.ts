import { type Environment, migrate, openSettings, type Settings } from '@app/platform';
import { migrations } from '../../../../migrations/index.js';

/** The service's database at its newest schema, and what is needed to reach it. */
export interface OpenService {
  readonly settings: Settings;
  /** Names of the migrations that ran just now. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts or adopts the embedded database where none is configured, and brings the schema up to date. */
export async function openService(environment: Environment, port?: number): Promise<OpenService> {
  const { settings, close } = await openSettings(environment, port);
  try {
    const migrated = await migrate({
      ownerUrl: settings.databaseOwnerUrl,
      serviceUrl: settings.databaseUrl,
      migrations,
    });
    return { settings, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
}
