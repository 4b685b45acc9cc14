import createClient, { type Middleware } from 'openapi-fetch';
import { session } from '../session/session.js';
import type { paths } from './schema.js';

/** Sends the access token; when it has lapsed on the way, renews the session once and asks again. */
const signedIn: Middleware = {
  onRequest: async ({ request }) => {
    request.headers.set('accept-language', document.documentElement.lang);
    const token = await session.token();
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    kept.set(request, request.clone());
    return request;
  },
  onResponse: async ({ request, response }) => {
    const again = kept.get(request);
    if (response.status !== 401 || again === undefined || !request.headers.has('authorization')) return response;
    const token = await session.renew();
    if (token === undefined) return response;
    again.headers.set('authorization', `Bearer ${token}`);
    return fetch(again);
  },
};
/** WHY: a body can be read once, and the second try needs it again. */
const kept = new WeakMap<Request, Request>();

/** The API, typed by its own description: `schema.d.ts` is made from docs/openapi.json (`npm run web:api`). */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(signedIn);
