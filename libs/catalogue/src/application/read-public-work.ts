import type { Clock } from '@app/kernel';
import { FindWorks, isReleased, type Work, type WorkId } from '@app/works';

/** What stands at the public address of a work. */
export type PublicWork =
  | { readonly kind: 'SHOWN'; readonly work: Work }
  /** An earlier version; the newest one is shown elsewhere. */
  | { readonly kind: 'MOVED'; readonly to: WorkId }
  /** It was killed. */
  | { readonly kind: 'GONE' }
  | { readonly kind: 'UNKNOWN' };

/** Reads a work for anybody: what is released and of a known origin. That a withheld work exists is not told. */
export class ReadPublicWork {
  constructor(
    private readonly works: FindWorks,
    private readonly clock: Clock,
  ) {}

  async execute(workId: string): Promise<PublicWork> {
    const [work] = await this.works.execute({ ids: [workId] });
    if (work === undefined) return { kind: 'UNKNOWN' };
    if (work.pubStatus === 'canceled') return { kind: 'GONE' };
    if (!work.isCurrent) return this.newest(work.uri);
    return this.isListed(work) ? { kind: 'SHOWN', work } : { kind: 'UNKNOWN' };
  }

  private async newest(uri: string): Promise<PublicWork> {
    const [work] = await this.works.execute({ uris: [uri] });
    if (work?.pubStatus === 'canceled') return { kind: 'GONE' };
    return work !== undefined && this.isListed(work) ? { kind: 'MOVED', to: work.id } : { kind: 'UNKNOWN' };
  }

  private isListed(work: Work): boolean {
    return isReleased(work, this.clock.now()) && work.origin !== 'UNKNOWN';
  }
}
