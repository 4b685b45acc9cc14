import { Readable } from 'node:stream';
import { problem } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Media types whose bodies are handed on as they come. */
export const RAW_TYPES = [
  'application/octet-stream',
  'application/warc',
  'application/gzip',
  'text/html',
  'application/xhtml+xml',
  'text/csv',
];

/** Largest page or archive taken over HTTP, bytes: one and a half of Common Crawl's. */
const LARGEST = 2 * 1024 ** 3;

/** The bytes of a request's body as they come in: to be read once. */
export class RawBody implements AsyncIterable<Uint8Array> {
  private size = 0;

  constructor(private readonly payload: AsyncIterable<unknown>) {}

  /** @throws a problem where there are too many */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.payload) {
      if (!(chunk instanceof Uint8Array)) throw new Error('INVARIANT: a body comes as bytes');
      this.size += chunk.length;
      if (this.size > LARGEST) throw problem({ code: 'BODY_TOO_LARGE', detail: `Expected at most ${LARGEST} bytes` });
      yield chunk;
    }
  }
}

/** Teaches the server to take pages and archives as they are. */
@Injectable()
export class RawBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    for (const type of RAW_TYPES.filter((each) => !fastify.hasContentTypeParser(each))) {
      fastify.addContentTypeParser(type, (_request, payload, done) => {
        done(null, new RawBody(payload instanceof Readable ? payload : Readable.from([])));
      });
    }
  }
}
