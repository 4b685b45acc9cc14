import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Media types whose bodies are handed on as they came. */
export const RAW_TYPES = [
  'application/octet-stream',
  'application/warc',
  'application/gzip',
  'text/html',
  'application/xhtml+xml',
];

/** Largest page or archive taken over HTTP, bytes; it is kept as it came, so it costs its own size and no more. */
const LARGEST = 32 * 1024 * 1024;

/** Bytes of a request's body. */
export class RawBody {
  constructor(readonly bytes: Uint8Array) {}

  /** For the comparison under an Idempotency-Key. */
  toJSON(): { readonly base64: string } {
    return { base64: Buffer.from(this.bytes).toString('base64') };
  }
}

/** Teaches the server to take pages and archives as they are. */
@Injectable()
export class RawBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    for (const type of RAW_TYPES.filter((each) => !fastify.hasContentTypeParser(each))) {
      fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
        done(null, new RawBody(typeof body === 'string' ? Buffer.from(body) : body)),
      );
    }
  }
}
