import type { FindWorks, Work } from '@app/works';
import type { CatalogWork, CatalogWorks } from '../works.port.js';

/** The works feature, as a scan asks it. */
export class WorksOnRecord implements CatalogWorks {
  constructor(private readonly findWorks: Pick<FindWorks, 'execute'>) {}

  async byIds(ids: readonly string[]): Promise<readonly CatalogWork[]> {
    return ids.length === 0 ? [] : (await this.findWorks.execute({ ids })).map(catalogWork);
  }

  async byUris(uris: readonly string[]): Promise<readonly CatalogWork[]> {
    return uris.length === 0 ? [] : (await this.findWorks.execute({ uris })).map(catalogWork);
  }
}

function catalogWork(work: Work): CatalogWork {
  const { id, uri, title, language, origin, source, charCount, firstCreated, isCurrent, text } = work;
  const version = isCurrent ? 'CURRENT' : 'EARLIER';
  const known = { id, uri, version, title, language, origin, charCount, firstCreated, text } as const;
  return { ...known, ...(source === undefined ? {} : { source }) };
}
