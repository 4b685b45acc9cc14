import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { wantsPage } from './wants-page.js';
import { PERMISSIONS, webPolicy } from './web-headers.js';

/** Stands in the built page for the nonce of each answer. */
const NONCE = /__CSP_NONCE__/g;
/** Seconds; files that carry a hash of what is in them never change. */
const FOR_GOOD = 31_536_000;
const NONCE_BYTES = 16;
/** Where the link of a letter leads: with a web app, to its screen, which takes the secret from behind the `#`. */
const LETTER_LINK = /^\/claims\/links\/([\w-]+)$/;

/**
 * Serves the built web app: its page at `/` and at every address of its own, its files for good. Without a built app
 * (a process that serves the API alone) `/` leads to `/docs`.
 * @param folder absolute; `dist/web`
 */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) {
    fastify.get('/', (_request, reply) => reply.redirect('/docs', 302));
    return;
  }
  const page = readFileSync(file, 'utf8');
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: FOR_GOOD * 1_000,
    index: false,
    preCompressed: true,
  });
  fastify.get('/favicon.svg', (_request, reply) => sendIcon(reply, readFileSync(join(folder, 'favicon.svg'))));
  fastify.get('/', (_request, reply) => sendPage(reply, page));
  fastify.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const [, secret] = LETTER_LINK.exec(path) ?? [];
    // opening it uses nothing up: mail scanners open links, too, and the screen's button is what spends it
    if (secret !== undefined && request.method === 'GET') return reply.redirect(`/track#${secret}`, 303);
    if (!request.is404 || !wantsPage(request.method, path, request.headers.accept)) return undefined;
    return sendPage(reply, page);
  });
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  return reply
    .headers({
      'content-security-policy': webPolicy(nonce),
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': PERMISSIONS,
      vary: 'accept',
    })
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE, nonce));
}

function sendIcon(reply: FastifyReply, icon: Buffer): FastifyReply {
  return reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(icon);
}
