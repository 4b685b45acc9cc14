/** A page as it was written, with the list of what is in it. */
export interface KeptPage {
  readonly body: Buffer;
  /** `Link` header: where it leads on. */
  readonly link: string;
  /** Absent for a page with nothing in it. */
  readonly listId?: string;
}

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Pages of feeds, by all that they are made of: reader, format, place and position of the feed's front. A change moves
 * the front, so a page that could say something else by now is asked for under another name, and this one is forgotten
 * in its turn, oldest use first.
 */
export class KeptPages {
  private readonly pages = new Map<string, KeptPage>();
  private bytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  find(name: string): KeptPage | undefined {
    const page = this.pages.get(name);
    if (page === undefined) return undefined;
    this.pages.delete(name);
    this.pages.set(name, page);
    return page;
  }

  keep(name: string, page: KeptPage): void {
    this.drop(name);
    this.pages.set(name, page);
    this.bytes += page.body.byteLength;
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.mostBytes) return;
      this.drop(oldest);
    }
  }

  private drop(name: string): void {
    this.bytes -= this.pages.get(name)?.body.byteLength ?? 0;
    this.pages.delete(name);
  }
}
