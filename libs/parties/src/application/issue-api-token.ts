import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type ApiToken, type ApiTokenDraft, type ApiTokenInvalid, newApiToken } from '../domain/api-token.js';
import { managesPeople, type PeopleRefusal } from '../domain/partner-scope.js';
import type { ApiTokenStore } from './api-token-store.port.js';
import type { IpRanges } from './ip-ranges.port.js';
import type { PartiesJournal } from './parties-journal.js';
import { SECRET_MARKS, type Secrets } from './secrets.port.js';

export type IssueApiTokenRefusal = PeopleRefusal | ApiTokenInvalid;

export interface IssuedApiToken {
  readonly token: ApiToken;
  /** In clear only here and in the answer. */
  readonly secret: string;
}

/** Characters of the secret that stay readable, the mark included: 48 random bits of 256. */
export const PREFIX_LENGTH = SECRET_MARKS.apiToken.length + 8;

/** Makes an API token for a machine of the actor's company. */
export class IssueApiToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly secrets: Secrets,
    private readonly ranges: IpRanges,
    private readonly tokens: ApiTokenStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(
    command: ApiTokenDraft & { readonly actor: Actor },
  ): Promise<Result<IssuedApiToken, IssueApiTokenRefusal>> {
    const { actor, ...draft } = command;
    const may = managesPeople(actor, draft.partnerId);
    if (!may.ok) return may;
    const ranges = draft.ipRanges.map((typed) => this.ranges.normalize(typed));
    const wrong = ranges.flatMap((range, at) =>
      range === undefined ? [{ pointer: `/ipRanges/${at}`, expected: 'an address or a range, e.g. 192.0.2.0/24' }] : [],
    );
    if (wrong.length > 0) return err({ code: 'API_TOKEN_INVALID', problems: wrong });
    const now = this.clock.now();
    const secret = this.secrets.make(SECRET_MARKS.apiToken);
    const issue = { id: this.newId(), prefix: secret.slice(0, PREFIX_LENGTH), issuedBy: actor.id, now };
    const made = newApiToken({ ...draft, ipRanges: ranges.filter((range) => range !== undefined) }, issue);
    if (!made.ok) return made;
    const token = made.value;
    return this.work.run(async (tx) => {
      const added = await this.tokens.add(tx, token, this.secrets.digestOf(secret));
      if (added === 'PARTNER_UNKNOWN') return err({ code: 'PARTNER_UNKNOWN', partnerId: token.partnerId ?? '' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.api-token-issued',
        subject: { type: 'api-token', id: token.id },
        after: 'LIVE',
        reason: 'ISSUED',
        at: now,
        facts: factsOf(token),
      });
      return ok({ token, secret });
    });
  }
}

/** What the audit log says of a token: what it may do, nothing by which it is recognized. */
export function factsOf(token: ApiToken): Readonly<Record<string, string | number>> {
  return {
    ...(token.partnerId === undefined ? {} : { partnerId: token.partnerId }),
    scopes: token.scopes.join(' '),
    roles: token.roles.join(' '),
    ipRanges: token.ipRanges.join(' '),
    perMinute: token.perMinute,
    expiresAt: token.expiresAt.toString(),
    ...(token.replaces === undefined ? {} : { replaces: token.replaces }),
  };
}
