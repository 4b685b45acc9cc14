import { expect, it } from '@jest/globals';
import { memorySettings } from './memory-settings.js';

const GIBIBYTE = 2 ** 30;

it.each([
  ['a small machine keeps PostgreSQL’s default', 0.5, 'shared_buffers=128MB', 'effective_cache_size=256MB'],
  ['one of 4 GiB gives an eighth', 4, 'shared_buffers=512MB', 'effective_cache_size=2048MB'],
  ['a big one gives no more than is needed', 64, 'shared_buffers=1024MB', 'effective_cache_size=32768MB'],
  [
    'a tiny one never claims a cache smaller than the buffers',
    0.1,
    'shared_buffers=128MB',
    'effective_cache_size=128MB',
  ],
])('%s', (_, gibibytes, ...settings) => {
  expect(memorySettings(gibibytes * GIBIBYTE)).toEqual(settings);
});
