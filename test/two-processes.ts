import { PlatformModule } from '@app/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';

/** Two processes over one database, as workers run beside one another: what one may do, two do once. */
export async function twoProcesses(
  options: Parameters<typeof PlatformModule.forRoot>[0],
  imports: NonNullable<ModuleMetadata['imports']>,
): Promise<readonly [TestingModule, TestingModule]> {
  const start = async (): Promise<TestingModule> => {
    const testing = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(options), ...imports],
    }).compile();
    return testing.init();
  };
  // one after the other: the first one's jobs run when the second one starts
  return [await start(), await start()];
}
