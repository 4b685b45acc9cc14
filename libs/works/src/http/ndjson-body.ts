import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { type WorkFile, WorkFileUnreadableError } from '../application/work-file.port.js';

const NDJSON = 'application/x-ndjson';

/** A JSON Lines body that has not been read yet. */
export class NdjsonBody implements WorkFile {
  readonly name = 'body';
  readonly format = 'jsonl';
  readonly #stream: Readable;

  constructor(stream: Readable) {
    this.#stream = stream;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of this.#stream) {
        if (!(chunk instanceof Uint8Array)) throw new Error('INVARIANT: a request body yields bytes');
        yield chunk;
      }
    } catch (error) {
      throw new WorkFileUnreadableError('the request broke off', { cause: error });
    }
  }

  /** Never equal to another body's: what has not been read cannot be compared under an Idempotency-Key. */
  toJSON(): { readonly streamed: string } {
    return { streamed: crypto.randomUUID() };
  }
}

/** Teaches the server to hand JSON Lines bodies on unread, of any length. */
@Injectable()
export class NdjsonBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    if (fastify.hasContentTypeParser(NDJSON)) return;
    fastify.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, new NdjsonBody(payload)));
  }
}
