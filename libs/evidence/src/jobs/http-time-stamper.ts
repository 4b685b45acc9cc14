import { err, ok, type Result } from '@app/kernel';
import type { GuardedFetcher } from '@app/platform';
import type { TimeStamp, TimeStamper, TimeStampRefusal } from '../application/seal.port.js';
import { readToken, timeStampRequest } from '../bundle/time-stamp-token.js';

const MOST_BYTES = 100_000;
const CONTENT_TYPE = 'application/timestamp-query';

/** Asks an authority over HTTP, RFC 3161 section 3.4, and takes no answer that it has not verified. */
export class HttpTimeStamper implements TimeStamper {
  /** @param url of the authority; absent where none is configured */
  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly url: string | undefined,
  ) {}

  get isConfigured(): boolean {
    return this.url !== undefined;
  }

  async stamp(bytes: Uint8Array): Promise<Result<TimeStamp, TimeStampRefusal>> {
    if (this.url === undefined) throw new Error('INVARIANT: no authority is configured');
    const { request, nonce } = timeStampRequest(bytes);
    const post = { body: request, contentType: CONTENT_TYPE };
    const answer = await this.fetcher.fetch(this.url, { post, maxBytes: MOST_BYTES });
    if (!answer.ok) return unavailable(`${answer.error.code}: ${answer.error.detail}`);
    if (answer.value.status !== 200) return unavailable(`the authority answered ${answer.value.status}`);
    const token = answer.value.body;
    const read = await readToken(token, bytes);
    if (!read.ok) return err({ code: 'TIMESTAMP_REFUSED', detail: read.error });
    if (read.value.nonce !== nonce) return err({ code: 'TIMESTAMP_REFUSED', detail: 'another nonce came back' });
    return ok({ token, at: read.value.at });
  }
}

function unavailable(detail: string): Result<never, TimeStampRefusal> {
  return err({ code: 'TIMESTAMP_UNAVAILABLE', detail });
}
