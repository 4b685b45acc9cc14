import { type Answer, type Caller, list, text } from './caller.js';
import { SCOPE } from './good-bodies.js';

export interface Issued {
  readonly workId: string;
  readonly agreementId: string;
  readonly licenseId: string;
  readonly number: string;
  /** The signed credential. */
  readonly token: string;
}

/** A partner's license of a sample work, from the draft to the certificate. */
export async function issueCertificate(partner: Caller, desk: Caller, workUri: string): Promise<Issued> {
  const { body: works } = await desk.get('/api/v1/works?limit=200');
  const workId = text(
    list(works, 'items').find((work) => text(work, 'uri') === workUri),
    'id',
  );
  const drafted = await partner.post('/api/v1/license-requests', { workIds: [workId], scope: SCOPE });
  const request = `/api/v1/license-requests/${text(drafted.body, 'id')}`;
  const quoted = await partner.post(`${request}/submissions`, undefined, seen(drafted));
  const accepted = await partner.post(
    `${request}/acceptances`,
    { quoteId: text(quoted.body, 'quote.id') },
    seen(quoted),
  );
  const agreementId = text(accepted.body, 'agreementId');
  const signatures = `/api/v1/agreements/${agreementId}/signatures`;
  const read = await partner.get(`/api/v1/agreements/${agreementId}`);
  const signature = { name: '周念', title: '总编', documentHash: text(read.body, 'documentHash') };
  const once = await partner.post(signatures, { ...signature, side: 'LICENSEE' }, seen(read));
  const { body: signed } = await desk.post(signatures, { ...signature, side: 'LICENSOR' }, seen(once));
  const licenseId = text(signed, 'licenseId');
  const { body: certificate } = await partner.get(`/api/v1/licenses/${licenseId}/certificate`);
  return {
    workId,
    agreementId,
    licenseId,
    number: text(signed, 'certificateNumber'),
    token: text(certificate, 'token'),
  };
}

/** `If-Match` of the version an answer showed. */
export function seen({ headers }: Answer): Readonly<Record<string, string>> {
  return { 'if-match': headers.get('etag') ?? '' };
}
