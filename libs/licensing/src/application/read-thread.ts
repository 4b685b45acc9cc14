import { type Actor, err, ok, type Result } from '@app/kernel';
import type { CounterOffer } from '../domain/counter-offer.js';
import type { LicenseRequest, RequestId } from '../domain/license-request.js';
import type { Quote } from '../domain/quote.js';
import { type RequestFile, type RequestMessage, readableBy } from '../domain/request-message.js';
import { visibleTo } from '../domain/visibility.js';
import type { FileBytes } from './file-bytes.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { NotFound } from './refusals.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

/** All that was said about a request and may be read by the actor; each list oldest first. */
export interface RequestThread {
  readonly request: LicenseRequest;
  readonly messages: readonly RequestMessage[];
  readonly files: readonly RequestFile[];
  readonly offers: readonly CounterOffer[];
  readonly quotes: readonly Quote[];
}

export type FileUnknown = { readonly code: 'FILE_UNKNOWN'; readonly fileId: string };

/** Reads the talk about a request. What is internal never reaches a partner: the query does not ask for it. */
export class ReadThread {
  constructor(
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly store: FileBytes,
  ) {}

  async execute(id: RequestId, actor: Actor): Promise<Result<RequestThread, NotFound>> {
    const request = await this.requests.find(id, visibleTo(actor));
    if (request === undefined) return err({ code: 'LICENSE_REQUEST_UNKNOWN', id });
    const readable = readableBy(actor);
    const [messages, files, offers, quotes] = await Promise.all([
      this.threads.messages(id, readable),
      this.threads.files(id, readable),
      this.threads.offers(id),
      this.requests.quotesOf(id),
    ]);
    return ok({ request, messages, files, offers, quotes });
  }

  /** One file with its bytes. */
  async file(
    id: RequestId,
    fileId: string,
    actor: Actor,
  ): Promise<Result<{ readonly file: RequestFile; readonly bytes: Uint8Array }, NotFound | FileUnknown>> {
    const request = await this.requests.find(id, visibleTo(actor));
    if (request === undefined) return err({ code: 'LICENSE_REQUEST_UNKNOWN', id });
    const file = (await this.threads.files(id, readableBy(actor))).find((each) => each.id === fileId);
    if (file === undefined) return err({ code: 'FILE_UNKNOWN', fileId });
    const bytes = await this.store.get(file.sha256);
    if (bytes === undefined) throw new Error(`INVARIANT: the bytes of file ${fileId} are kept`);
    return ok({ file, bytes });
  }
}
