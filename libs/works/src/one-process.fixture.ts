import { auditRows } from '@app/audit';
import type { Clock } from '@app/kernel';
import { partiesRows } from '@app/parties';
import type { TestDatabase } from '@test/database.js';
import { openHttpApp } from '@test/http-app.js';
import { CancelWork } from './application/cancel-work.js';
import { FindWorks } from './application/find-works.js';
import { ImportWorks } from './application/import-works.js';
import { WorkTexts } from './application/work-texts.js';
import { WorkRow } from './persistence/work.row.js';
import { WorkImportRow } from './persistence/work-import.row.js';
import { WorksHttpModule } from './works-http.module.js';

/** One process of the service over a test database, with HTTP. */
export async function oneProcess(database: TestDatabase, clock: Clock) {
  const rows = [...auditRows, ...partiesRows, WorkRow, WorkImportRow];
  const service = await openHttpApp(database, { rows, imports: [WorksHttpModule], clock });
  const { app } = service;
  return {
    ...service,
    importWorks: app.get(ImportWorks),
    cancel: app.get(CancelWork),
    find: app.get(FindWorks),
    texts: app.get(WorkTexts),
  };
}

export type Process = Awaited<ReturnType<typeof oneProcess>>;
