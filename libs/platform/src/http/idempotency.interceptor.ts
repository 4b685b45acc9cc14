import { createHash } from 'node:crypto';
import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of } from 'rxjs';
import { DataSource, IsNull } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import { AnswerSeal } from './answer-seal.js';
import { IdempotentAnswerRow } from './idempotent-answer.row.js';
import { problem } from './problem.js';

type Request = FastifyRequest & { readonly user?: Actor };

const KEY = /^[\x21-\x7e]{1,200}$/;
/** Headers of an answer that its repetition repeats. */
const REPEATED = ['location', 'etag', 'link'] as const;

/**
 * Makes a creating `POST` with an `Idempotency-Key` safe to repeat: the same request gets the first answer again,
 * another one under the same key is refused. Only success is remembered; a refused request may be mended and sent anew.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly seal: AnswerSeal;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { accessTokenSecret }: Pick<Settings, 'accessTokenSecret'>,
  ) {
    this.seal = new AnswerSeal(accessTokenSecret);
  }

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || isStreamed(request.body)) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw problem({ code: 'IDEMPOTENCY_KEY_INVALID', detail: 'Expected 1 to 200 printable ASCII characters' });
    }
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const place = { owner: request.user?.id ?? 'anonymous', idempotencyKey: key };
    const remembered = await this.reserve(place, hashOf(request));
    if (remembered !== undefined) return of(this.replay(reply, place, remembered));
    // WHY in this order: once the effect is there, its key is never given free again
    return next.handle().pipe(
      catchError((error: unknown) => from(this.forget(place, error))),
      mergeMap((body) => from(this.remember(place, reply, body))),
    );
  }

  /** @returns the answer to repeat, or undefined when this request is the first under its key */
  private async reserve(place: Place, requestHash: string): Promise<IdempotentAnswerRow | undefined> {
    const answers = this.dataSource.getRepository(IdempotentAnswerRow);
    const receivedAt = new Date(this.clock.now().epochMilliseconds);
    const row = { ...place, requestHash, status: null, sealedBody: null, headers: null, receivedAt };
    const inserted = await answers.createQueryBuilder().insert().values(row).orIgnore().returning('owner').execute();
    if (Array.isArray(inserted.raw) && inserted.raw.length === 1) return undefined;
    const known = await answers.findOneBy(place);
    if (known !== null && known.requestHash !== requestHash) {
      throw problem({
        code: 'IDEMPOTENCY_KEY_REUSED',
        detail: 'This key was used with another request: take a new one',
      });
    }
    if (known === null || known.status === null) {
      throw problem({ code: 'IDEMPOTENCY_IN_PROGRESS', detail: 'The first request under this key is still under way' });
    }
    return known;
  }

  private async remember(place: Place, reply: FastifyReply, body: unknown): Promise<unknown> {
    const headers = Object.fromEntries(
      REPEATED.flatMap((name) => {
        const value = reply.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
    await this.dataSource
      .createQueryBuilder()
      .update(IdempotentAnswerRow)
      .set({ status: reply.statusCode, headers, sealedBody: this.seal.seal(body, nameOf(place)) })
      .where(place)
      .execute();
    return body;
  }

  private replay(reply: FastifyReply, place: Place, { status, headers, sealedBody }: IdempotentAnswerRow): unknown {
    void reply.status(status ?? 200).headers({ ...headers, 'idempotency-replayed': 'true' });
    return sealedBody === null ? undefined : (this.seal.open(sealedBody, nameOf(place)) ?? undefined);
  }

  private async forget(place: Place, error: unknown): Promise<never> {
    await this.dataSource.getRepository(IdempotentAnswerRow).delete({ ...place, status: IsNull() });
    throw error;
  }
}

interface Place {
  readonly owner: string;
  readonly idempotencyKey: string;
}

/** WHY such a body is let pass: it is kept under its own hash, so that its repetition has the same answer anyway. */
function isStreamed(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function nameOf({ owner, idempotencyKey }: Place): string {
  return `${owner}\n${idempotencyKey}`;
}

function hashOf(request: FastifyRequest): string {
  const body = JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method}\n${request.url}\n${body}`).digest('hex');
}
