import type { Actor } from '@app/kernel';
import { expect } from '@jest/globals';
import type { MovableClock } from '@test/clock.js';
import { DESK, type Process } from './one-process.fixture.js';
import { verifyCertificateOffline } from './signing/verify-certificate-offline.js';
import { story } from './story.fixture.js';

/** What a test around certificates has, once it has begun. */
export interface CertificateScene {
  readonly service: Process;
  readonly clock: MovableClock;
  readonly partner: Actor & { readonly partnerId: string };
  /** Id of an own work. */
  readonly own: string;
}

/** Certificates as their holder gets them and as anybody asks about them, with and without the service. @param scene as it is now */
export function certificates(scene: () => CertificateScene) {
  const { licensed } = story(
    () => scene().service,
    () => scene().partner,
  );
  const aCertificate = async (scope: object = {}) => {
    const signed = await licensed([scene().own], scope);
    const url = `/api/v1/licenses/${String(signed.json.licenseId)}`;
    const { json } = await scene().service.get(`${url}/certificate`, scene().partner);
    return { url, number: String(json.number), token: String(json.token) };
  };
  const change = async (url: string, what: string): Promise<void> => {
    const { etag } = await scene().service.get(url, DESK);
    const changed = await scene().service.post(`${url}/${what}`, DESK, { reason: 'OTHER' }, { 'if-match': etag });
    expect(changed.status).toBe(200);
  };
  const online = async (number: string, at?: string) =>
    (await scene().service.get(`/verify/${number}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`)).json;
  const keys = async () =>
    (await scene().service.get('/.well-known/jwks.json')).json as { keys: Record<string, string>[] };
  const offline = async (token: string) => {
    const statusList = (await scene().service.get('/certificates/status-list')).text;
    return verifyCertificateOffline({ token, jwks: await keys(), statusList, at: scene().clock.now() });
  };
  const failed = (verdict: { readonly checks?: unknown }): string[] =>
    (verdict.checks as { name: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ name }) => name);
  const verifyToken = async (body: object) =>
    (await scene().service.post('/api/v1/certificates/verify', undefined, body)).json;
  return { aCertificate, change, online, keys, offline, failed, verifyToken };
}
