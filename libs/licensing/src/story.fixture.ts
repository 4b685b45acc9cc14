import type { Actor } from '@app/kernel';
import { DESK, type Process } from './one-process.fixture.js';

/** 2027, Beijing time, one domain of partner 1. */
export const aScopeBody = (change: object = {}) => ({
  uses: ['reprint'],
  domains: ['partner1.example.com'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termStartsAt: '2027-01-01T00:00:00+08:00',
  termEndsAt: '2028-01-01T00:00:00+08:00',
  ...change,
});

type Answer = Awaited<ReturnType<Process['get']>>;

/** The way from a wish to a license, step by step. */
export function story(service: () => Process, partner: () => Actor) {
  const steps = {
    draft: (workIds: readonly string[], scope: object = {}, headers: object = {}): Promise<Answer> =>
      service().post('/api/v1/license-requests', partner(), { workIds, scope: aScopeBody(scope) }, headers),
    step: (id: unknown, what: string, etag: string, body: object = {}, actor = partner()): Promise<Answer> =>
      service().post(`/api/v1/license-requests/${String(id)}/${what}`, actor, body, { 'if-match': etag }),
    /** Drafted, submitted and, where the tariff covers it, quoted. */
    quoted: async (workIds: readonly string[], scope: object = {}): Promise<Answer> => {
      const drafted = await steps.draft(workIds, scope);
      const submitted = await steps.step(drafted.json.id, 'submissions', drafted.etag);
      if (submitted.json.state !== 'SUBMITTED') return submitted;
      return steps.step(drafted.json.id, 'quotes', submitted.etag, { netMinor: 50_000 }, DESK);
    },
    /** The agreement over an accepted quote. */
    accepted: async (workIds: readonly string[], scope: object = {}): Promise<Answer> => {
      const quoted = await steps.quoted(workIds, scope);
      const { id } = Object(quoted.json.quote) as { id: string };
      const accepted = await steps.step(quoted.json.id, 'acceptances', quoted.etag, { quoteId: id });
      return service().get(`/api/v1/agreements/${String(accepted.json.agreementId)}`, partner());
    },
    sign: (agreement: Answer, side: 'LICENSEE' | 'LICENSOR', change: object = {}, actor?: Actor): Promise<Answer> =>
      service().post(
        `/api/v1/agreements/${String(agreement.json.id)}/signatures`,
        actor ?? (side === 'LICENSEE' ? partner() : DESK),
        { side, name: 'Li Wen', title: 'Head', documentHash: agreement.json.documentHash, ...change },
        { 'if-match': agreement.etag },
      ),
    /** The signed agreement, with `licenseId` and `certificateNumber`. */
    licensed: async (workIds: readonly string[], scope: object = {}): Promise<Answer> => {
      const agreement = await steps.accepted(workIds, scope);
      const half = await steps.sign(agreement, 'LICENSEE');
      return steps.sign({ ...agreement, etag: half.etag }, 'LICENSOR');
    },
  };
  return steps;
}
