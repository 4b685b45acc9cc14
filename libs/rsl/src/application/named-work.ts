import { type FindWorks, isReleased, type Work } from '@app/works';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** What a URI is written with (RFC 3986, section 2), and no longer than any browser takes. */
const URI = /^[\x21-\x7e]{1,2048}$/u;

/** Finds the work a client means by an address: that of its text, its page, its rights, or its own URI. */
export class NamedWork {
  /** @param publicUrl origin of the service, without a slash at its end */
  constructor(
    private readonly works: Pick<FindWorks, 'execute'>,
    private readonly publicUrl: string,
  ) {}

  async find(resource: string): Promise<Work | undefined> {
    if (!URI.test(resource)) return undefined;
    const id = this.idIn(resource);
    const [work] = await this.works.execute(id === undefined ? { uris: [resource] } : { ids: [id] });
    return work;
  }

  async byId(id: string): Promise<Work | undefined> {
    const [work] = await this.works.execute({ ids: [id] });
    return work;
  }

  /** Whether it may be shown at an instant: released, and an earlier version where the newest is too, and ours. */
  async isShown(work: Work, at: Temporal.Instant): Promise<boolean> {
    if (work.isCurrent || !isReleased(work, at)) return isReleased(work, at);
    const [newest] = await this.works.execute({ uris: [work.uri] });
    return newest?.origin === 'OWN' && isReleased(newest, at);
  }

  private idIn(resource: string): string | undefined {
    for (const place of ['/texts/', '/works/', '/rights/works/']) {
      const start = this.publicUrl + place;
      const rest = resource.startsWith(start) ? resource.slice(start.length) : '';
      if (UUID.test(rest)) return rest;
    }
    return undefined;
  }
}
