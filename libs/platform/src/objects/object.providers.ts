import type { FactoryProvider } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { FileObjectStore } from './file-object-store.js';
import { OBJECT_STORE, type ObjectStore } from './object-store.js';

/** The object store as the process's settings want it. */
export const objectProviders: FactoryProvider<ObjectStore>[] = [
  {
    provide: OBJECT_STORE,
    useFactory: ({ objectDir }: Settings) => new FileObjectStore(objectDir),
    inject: [SETTINGS],
  },
];
