import type { CaseId, InfringementCase } from '../domain/infringement-case.js';
import type { CaseFilter, CaseReader, RecordedStep } from './case-store.port.js';

export interface CaseFile {
  readonly file: InfringementCase;
  readonly history: readonly RecordedStep[];
}

/** Cases for the legal staff. */
export class ReadCases {
  constructor(private readonly cases: CaseReader) {}

  /** In order of opening. @param after id of the last one of the page before */
  execute(filter: CaseFilter, limit: number, after?: string): Promise<readonly InfringementCase[]> {
    return this.cases.page(filter, limit, after);
  }

  /** One case with all of its steps. */
  async one(id: CaseId): Promise<CaseFile | undefined> {
    const file = await this.cases.byId(id);
    return file === undefined ? undefined : { file, history: await this.cases.historyOf(id) };
  }
}
