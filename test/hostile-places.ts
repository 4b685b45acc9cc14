import { type Answer, type Caller, list, text } from './caller.js';
import { NEW_GRANT, NEW_RATIFICATION, SCOPE } from './good-bodies.js';
import type { PEOPLE } from './hostile-stage.js';

type People = Readonly<Record<keyof typeof PEOPLE, Caller>>;

const PASSWORD = 'long enough to be one';
const TINY_PDF = 'JVBERi0xLjQKJSVFT0YK';

/** Puts a thing at each place of the newer routes; `places` has the work, the partner and the license already. */
export async function furnish(places: Map<string, string>, people: People): Promise<void> {
  await furnishParties(places, people);
  await furnishProducts(places, people);
  await furnishNegotiation(places, people);
  await furnishLicense(places, people);
  await furnishScans(places, people);
  await furnishTriage(places, people);
  await furnishRetention(places, people);
  await furnishWebhooks(places, people);
  // whoever verifies the log has it taken into the tree: now it has a checkpoint, and a tile of one entry at least
  await made(people.legal.get('/api/v1/audit/verification'));
  places.set('{path}', '0/000.p/1');
  const history = await made(people.legal.get(`/api/v1/audit/subjects/license/${places.get('{licenseId}')}`));
  places.set('{entryHash}', text(history.body, 'items.0.hash'));
  // what is said of a key holds for every certificate: no key is revoked here
  places.set('{kid}', 'no-such-key');
}

/** What the service answered, which must be what was asked for. */
export async function made(answer: Promise<Answer>): Promise<Answer> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the stage was refused something: ${JSON.stringify(body)}`);
  return answer;
}

export function ifMatch(answer: Answer): Record<string, string> {
  return { 'if-match': answer.headers.get('etag') ?? '' };
}

async function furnishParties(places: Map<string, string>, { admin, partnerAdmin, legal }: People): Promise<void> {
  const partner = `/api/v1/partners/${places.get('{partnerId}')}`;
  const terms = JSON.stringify({ seats: 900, reason: 'TESTED' });
  await made(admin.raw('PATCH', partner, terms, ifMatch(await admin.get(partner))));
  const expendable = { name: 'Expendable', registration: { country: 'GB', number: 'E1' }, domains: ['gone.example'] };
  const opened = await made(admin.post('/api/v1/partners', expendable));
  places.set('expendable {partnerId}', text(opened.body, 'id'));
  const person = { email: 'gone@lanting-daily.example', displayName: 'G', password: PASSWORD, roles: ['PARTNER'] };
  places.set('{accountId}', text((await made(partnerAdmin.post(`${partner}/accounts`, person))).body, 'id'));
  const guest = { email: 'guest@lanting-daily.example', displayName: 'Guest', roles: ['PARTNER'] };
  places.set('{invitationId}', text((await made(partnerAdmin.post(`${partner}/invitations`, guest))).body, 'id'));
  const token = await made(partnerAdmin.post('/api/v1/api-tokens', { label: 'T', scopes: ['works:read'] }));
  places.set('{tokenId}', text(token.body, 'id'));
  const agent = { name: 'Agent', registration: { country: 'GB', number: 'A1' }, domains: ['agent.example'] };
  places.set('agent', text((await made(admin.post('/api/v1/agents', agent))).body, 'id'));
  const grant = await made(admin.post('/api/v1/agent-grants', { ...NEW_GRANT, agentId: places.get('agent') }));
  places.set('{grantId}', text(grant.body, 'id'));
  const ratification = await made(legal.post('/api/v1/ratifications', NEW_RATIFICATION));
  places.set('{ratificationId}', text(ratification.body, 'id'));
}

async function furnishProducts(places: Map<string, string>, { desk }: People): Promise<void> {
  const product = await made(desk.post('/api/v1/products', { name: 'P', query: { languages: ['zh'] } }));
  places.set('{productId}', text(product.body, 'id'));
}

async function furnishNegotiation(places: Map<string, string>, { partner }: People): Promise<void> {
  const draft = { workIds: [places.get('{workId}')], scope: SCOPE };
  const drafted = await made(partner.post('/api/v1/license-requests', draft));
  const request = `/api/v1/license-requests/${text(drafted.body, 'id')}`;
  const quoted = await made(partner.post(`${request}/submissions`, undefined, ifMatch(drafted)));
  const quoteId = text(quoted.body, 'quote.id');
  const asked = await made(
    partner.post(`${request}/counter-offers`, { quoteId, netMinor: 100, note: 'less' }, ifMatch(quoted)),
  );
  const file = await made(partner.post(`${request}/files`, { name: 'order.pdf', content: TINY_PDF }));
  places.set('quote', quoteId).set('negotiated {requestId}', text(drafted.body, 'id'));
  places.set('{offerId}', text(asked.body, 'counterOffer.id'));
  places.set('{fileId}', text(file.body, 'id'));
}

async function furnishScans(places: Map<string, string>, { legal }: People): Promise<void> {
  const targets = [{ url: 'https://gazette.example/' }];
  const later = { firstRunAt: '2027-11-24T00:00:00Z' };
  const schedule = await made(legal.post('/api/v1/scan-schedules', { name: 'S', targets, every: 'P1D', ...later }));
  places.set('{scheduleId}', text(schedule.body, 'id'));
}

/** What a notice, a pack and a hearing need takes two of the legal staff, or a partner's page: nothing stands there. */
const NOTHING = '01890a5d-ac96-774b-bcce-b302099a8058';

async function furnishWebhooks(places: Map<string, string>, { partnerAdmin }: People): Promise<void> {
  const url = places.get('hook');
  const endpoint = await made(partnerAdmin.post('/api/v1/webhook-endpoints', { url }));
  places.set('{endpointId}', text(endpoint.body, 'id')).set('{advisoryId}', NOTHING);
}

async function furnishTriage(places: Map<string, string>, { legal }: People): Promise<void> {
  const filter = await made(legal.post('/api/v1/triage-filters', { name: 'mine', filter: { assignee: 'ME' } }));
  places.set('{filterId}', text(filter.body, 'id'));
  places.set('{noticeId}', NOTHING).set('{packId}', NOTHING).set('{hearingId}', NOTHING);
}

async function furnishRetention(places: Map<string, string>, { legal }: People): Promise<void> {
  const asked = { kind: 'ACCESS', law: 'PIPL', email: 'somebody@reader.example', reason: 'passport seen' };
  const request = await made(legal.post('/api/v1/subject-requests/on-behalf', asked));
  const hold = await made(
    legal.post('/api/v1/legal-holds', { matterType: 'claim', matterId: NOTHING, reason: 'suit' }),
  );
  places.set('{subjectRequestId}', text(request.body, 'id')).set('{holdId}', text(hold.body, 'id'));
}

async function furnishLicense(places: Map<string, string>, { desk, partner }: People): Promise<void> {
  const invoices = list((await made(desk.get('/api/v1/invoices'))).body, 'items');
  places.set('{invoiceId}', text(invoices[0], 'id'));
  const agreement = `/api/v1/agreements/${places.get('{agreementId}')}`;
  const changes = { termEndsAt: '2027-12-20T00:00:00+08:00' };
  const amended = await made(
    desk.post(`${agreement}/amendments`, { changes, reason: 'longer' }, ifMatch(await desk.get(agreement))),
  );
  places.set('{amendmentId}', text(amended.body, 'id'));
  const reprint = { licenseId: places.get('{licenseId}'), workId: places.get('{workId}') };
  const declared = await made(
    partner.post('/api/v1/reprints', { ...reprint, url: 'https://lanting-daily.example/ferry' }),
  );
  places.set('{reprintId}', text(declared.body, 'id'));
}
