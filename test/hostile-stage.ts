import { type Answer, Caller, list, text } from './caller.js';
import type { Route } from './described-routes.js';
import { GOOD_BODIES, NEW_CLAIM, SCOPE, WORK_URI } from './good-bodies.js';
import { furnish, ifMatch, made } from './hostile-places.js';
import { issueCertificate } from './issue-certificate.js';
import { PASSWORD } from './running-service.js';
import { until } from './until.js';

export const PEOPLE = {
  partner: 'partner@lanting-daily.example',
  partnerAdmin: 'admin@lanting-daily.example',
  otherPartner: 'partner@chenjiang.example',
  desk: 'desk@newsroom.example',
  legal: 'legal@newsroom.example',
  admin: 'admin@newsroom.example',
} as const;
export type Who = 'nobody' | keyof typeof PEOPLE;

/** Routes that end what stands at a place for others too, and what stands there for them alone. */
const EXPENDABLE: readonly (readonly [routes: RegExp, parameter: string, place: string])[] = [
  [
    /^PATCH .*\{partnerId\}$|\{partnerId\}\/(?:[a-z]+-)?(?:suspensions|approvals|rejections)/,
    '{partnerId}',
    'expendable {partnerId}',
  ],
  [/\/cancellation$/, '{workId}', 'expendable {workId}'],
  [/\/(?:counter-offers|\{fileId\})/, '{requestId}', 'negotiated {requestId}'],
];
const SIGN_OUT = '/api/v1/sessions/current';

/** A request that somebody might send. */
export interface Attempt {
  readonly who: Who;
  readonly method: Route['method'];
  readonly path: string;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person of each kind and one of each thing, so that requests get past the question whether it is there. */
export class HostileStage {
  /** Path parameters, in braces, that lead somewhere. */
  readonly places = new Map<string, string>();
  private readonly callers = new Map<Who, Caller>();
  /** The same people in sessions of their own, which they may end. */
  private readonly leaving = new Map<Who, Caller>();
  private readonly admitted = new Map<string, Promise<boolean>>();
  private count = 0;
  /** Where a body for a route goes at present; forgotten when it has hit. */
  private readonly aims = new Map<Route, Promise<Pick<Attempt, 'path' | 'headers'>>>();

  /** @param page address of a page that copies one of our works */
  static async open(url: string, page: string): Promise<HostileStage> {
    const stage = new HostileStage();
    const nobody = new Caller(url);
    stage.callers.set('nobody', nobody);
    await raiseOtherPartner(await nobody.signedIn(PEOPLE.admin, PASSWORD));
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) {
      stage.callers.set(who, await nobody.signedIn(PEOPLE[who], PASSWORD));
      stage.leaving.set(who, await nobody.signedIn(PEOPLE[who], PASSWORD));
    }
    await stage.license();
    // a site of the world over TLS, which it does not speak: nothing is ever called with success
    stage.places.set('hook', new URL('/hooks', page).href.replace('http:', 'https:'));
    await furnish(stage.places, stage.people);
    await stage.scanAndReport(page);
    stage.places.set('{format}', 'json').set('{type}', 'claim').set('{id}', stage.place('{workId}'));
    const claim = await nobody.post('/api/v1/claims', { ...NEW_CLAIM, submit: true });
    stage.places.set('{claimId}', text(claim.body, 'id'));
    return stage;
  }

  get everybody(): readonly Who[] {
    return [...this.callers.keys()];
  }

  caller(who: Who): Caller {
    const found = this.callers.get(who);
    if (found === undefined) throw new Error(`nobody is ${who}`);
    return found;
  }

  async send({ who, method, path, raw, headers }: Attempt): Promise<Answer> {
    const isLeaving = method === 'DELETE' && path.startsWith(SIGN_OUT);
    const caller = (isLeaving ? this.leaving.get(who) : undefined) ?? this.caller(who);
    const answer = await caller.raw(method, path, raw, headers);
    // what was taken, or came too late, has made the aim stale
    if (answer.status < 300 || answer.status === 409 || answer.status === 412) this.aims.clear();
    return answer;
  }

  /** The route's path with its parameters in place; one of them may be replaced. */
  pathOf({ method, template }: Pick<Route, 'method' | 'template'>, parameter?: string, value?: string): string {
    return template.replaceAll(/\{\w+\}/g, (name) => {
      if (name === parameter && value !== undefined) return value;
      const own = EXPENDABLE.find(([routes, of]) => of === name && routes.test(`${method} ${template}`));
      return this.place(own?.[2] ?? name);
    });
  }

  /** Whether the guards let somebody in; what the handler then says does not matter. */
  isAdmitted(route: Route, who: Who): Promise<boolean> {
    const key = `${who} ${route.method} ${route.template}`;
    const asked = this.admitted.get(key) ?? this.askAdmittance(route, who);
    this.admitted.set(key, asked);
    return asked;
  }

  private async askAdmittance(route: Route, who: Who): Promise<boolean> {
    const raw = route.method === 'GET' ? {} : { raw: '{}' };
    const { status, body } = await this.send({ who, method: route.method, path: this.pathOf(route), ...raw });
    // who is let in by a protocol with errors of its own has passed the guards
    if (status < 400 || oauthError(body) !== undefined) return true;
    return !['UNAUTHENTICATED', 'FORBIDDEN_ROLE'].includes(text(body, 'code'));
  }

  /** Somebody whom the guards let in. */
  async whoMay(route: Route): Promise<Who> {
    for (const who of this.everybody) if (await this.isAdmitted(route, who)) return who;
    throw new Error(`nobody may ${route.method} ${route.template}`);
  }

  /** Bodies that go through: what the description gives, and better ones where that is refused early. */
  goodBodies({ method, template, sample }: Route): readonly unknown[] {
    return GOOD_BODIES[`${method} ${template}`]?.(this.places) ?? [sample];
  }

  /** A body for a thing that is there, in the version that is there; each `#` in it becomes a number used once. */
  async aimed(route: Route, who: Who, body: string): Promise<Attempt> {
    this.count += 1;
    const raw = body.replaceAll('#', String(this.count));
    const known = this.aims.get(route) ?? this.aimAt(route, who);
    this.aims.set(route, known);
    return { who, method: route.method, raw, ...(await known) };
  }

  private async aimAt(route: Route, who: Who): Promise<Pick<Attempt, 'path' | 'headers'>> {
    if (route.isPublic && route.template.includes('{claimId}')) {
      const { body: draft } = await this.caller('nobody').post('/api/v1/claims', NEW_CLAIM);
      const headers = { 'claim-token': text(draft, 'token') };
      return { path: this.pathOf(route, '{claimId}', text(draft, 'id')), headers };
    }
    const path = this.pathOf(route);
    if (!route.template.includes('}')) return { path };
    const seen = await this.caller(who).get(route.template.endsWith('}') ? path : path.replace(/\/[a-z-]+$/, ''));
    return { path, headers: { 'if-match': seen.headers.get('etag') ?? '"1"' } };
  }

  private get people(): Readonly<Record<keyof typeof PEOPLE, Caller>> {
    const of = (who: Who): Caller => this.caller(who);
    const [partner, partnerAdmin, otherPartner] = [of('partner'), of('partnerAdmin'), of('otherPartner')];
    return { partner, partnerAdmin, otherPartner, desk: of('desk'), legal: of('legal'), admin: of('admin') };
  }

  private place(name: string): string {
    const found = this.places.get(name);
    if (found === undefined) throw new Error(`nothing stands at ${name}`);
    return found;
  }

  private async license(): Promise<void> {
    const [desk, partner] = [this.caller('desk'), this.caller('partner')];
    const { body: works } = await desk.get('/api/v1/works?limit=200');
    const work = list(works, 'items').find((each) => text(each, 'uri') === WORK_URI);
    this.places.set('{workId}', text(work, 'id'));
    const another = list(works, 'items').find((each) => text(each, 'uri') !== WORK_URI);
    this.places.set('expendable {workId}', text(another, 'id'));
    // one that no claim hides and nobody cancels
    const spare = list(works, 'items').findLast(
      (each) => text(each, 'origin') === 'OWN' && each !== work && each !== another,
    );
    this.places.set('{spareWorkId}', text(spare, 'id'));
    this.places.set('{partnerId}', text((await partner.get('/api/v1/me')).body, 'partner.id'));
    const draft = { workIds: [text(work, 'id')], scope: SCOPE };
    const { agreementId, licenseId, number } = await issueCertificate(partner, desk, WORK_URI);
    this.places.set('{agreementId}', agreementId).set('{licenseId}', licenseId).set('{number}', number);
    const redrafted = await partner.post('/api/v1/license-requests', draft);
    this.places.set('{requestId}', text(redrafted.body, 'id'));
  }

  private async scanAndReport(page: string): Promise<void> {
    const legal = this.caller('legal');
    const started = await legal.post('/api/v1/scans', { targets: [{ url: page }] });
    const scan = `/api/v1/scans/${text(started.body, 'id')}`;
    await until('the scan ends', async () => text((await legal.get(scan)).body, 'state') === 'COMPLETED');
    const finding = text((await legal.get(`${scan}/findings`)).body, 'items.0.id');
    this.places.set('{scanId}', text(started.body, 'id')).set('{findingId}', finding);
    const secured = await legal.post(`/api/v1/findings/${finding}/evidence`, { reason: 'for the case' });
    this.places.set('{evidenceId}', text(secured.body, 'id'));
    const reported = await legal.post(`/api/v1/findings/${finding}/reports`, {});
    const report = `/api/v1/reports/${text(reported.body, 'reportId')}`;
    const opened = await legal.post(`${report}/cases`, { reason: 'copied whole' }, ifMatch(await legal.get(report)));
    this.places.set('{caseId}', text(opened.body, 'id'));
    const other = { kind: 'FALSE_AGENT', url: 'https://agent.example/offer', statement: 'sells your works' };
    this.places.set('{reportId}', text((await legal.post('/api/v1/reports', other)).body, 'reportId'));
  }
}

/** Makes the other partner's person an administrator there: what they may not see is not for want of a role. */
async function raiseOtherPartner(admin: Caller): Promise<void> {
  const { body: partners } = await admin.get('/api/v1/partners');
  for (const partner of list(partners, 'items')) {
    const { body } = await admin.get(`/api/v1/partners/${text(partner, 'id')}/accounts`);
    const account = list(body, 'items').find((each) => text(each, 'email') === PEOPLE.otherPartner);
    if (account === undefined) continue;
    const roles = JSON.stringify({ roles: ['PARTNER', 'PARTNER_ADMIN'], reason: 'TESTED' });
    await made(admin.raw('PUT', `/api/v1/accounts/${text(account, 'id')}/roles`, roles, { 'if-match': '"1"' }));
  }
}

/** The word of an OAuth 2.0 error document (RFC 6749, section 5.2), which is no problem document. */
export function oauthError(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body) || 'code' in body) return undefined;
  return typeof body.error === 'string' && /^[a-z_]+$/.test(body.error) ? body.error : undefined;
}
