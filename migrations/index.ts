import type { MigrationInterface } from 'typeorm';
import { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
import { CreateAudit1764000001000 } from './1764000001000-create-audit.js';
import { CreateParties1764000002000 } from './1764000002000-create-parties.js';
import { CreateWorks1764000003000 } from './1764000003000-create-works.js';
import { CreateLicensing1764000004000 } from './1764000004000-create-licensing.js';
import { CreateScans1764000007000 } from './1764000007000-create-scans.js';
import { CreateInfringement1764000008000 } from './1764000008000-create-infringement.js';
import { CreateClaims1764000009000 } from './1764000009000-create-claims.js';

/** Every migration, oldest first. A merged one is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  CreatePlatform1764000000000,
  CreateAudit1764000001000,
  CreateParties1764000002000,
  CreateWorks1764000003000,
  CreateLicensing1764000004000,
  CreateScans1764000007000,
  CreateInfringement1764000008000,
  CreateClaims1764000009000,
];
