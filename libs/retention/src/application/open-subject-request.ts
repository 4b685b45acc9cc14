import type { AuditTrail } from '@app/audit';
import type { Actor, Clock, NewId, Outbox, UnitOfWork } from '@app/kernel';
import type { LetterLanguage } from '../domain/letter-language.js';
import type { Calendars } from '../domain/retention-end.js';
import {
  extendRequest,
  openRequest,
  type SubjectLaw,
  type SubjectRequest,
  SubjectRequestId,
  type SubjectRequestKind,
} from '../domain/subject-request.js';
import { tellExtension } from './extend-request.js';
import type { LinkSecrets } from './link-secrets.port.js';
import type { SubjectRequestStore } from './subject-request-store.port.js';

export interface OpenSubjectRequestCommand {
  readonly actor: Actor;
  readonly kind: SubjectRequestKind;
  readonly law: SubjectLaw;
  readonly email: string;
  readonly language?: LetterLanguage;
  /** Why legal staff asks on the person's behalf, and how it was sure of the person. */
  readonly onBehalf?: {
    readonly reason: string;
    /** Why more time is taken at once; without it the request is answered within minutes. */
    readonly extension?: string;
  };
}

/** A person, or legal staff for a person, asks what is held, or that it be erased. The clock starts now. */
export class OpenSubjectRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly newId: NewId,
    private readonly requests: SubjectRequestStore,
    private readonly secrets: LinkSecrets,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  execute(command: OpenSubjectRequestCommand): Promise<SubjectRequest> {
    const { actor, kind, law, email, language, onBehalf } = command;
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const behalf = onBehalf && { askedBy: actor.id, reason: onBehalf.reason };
      const id = SubjectRequestId(this.newId());
      const opened = openRequest(
        {
          id,
          kind,
          law,
          email,
          ...(language === undefined ? {} : { language }),
          ...(behalf === undefined ? {} : { behalf }),
        },
        now,
        this.calendars,
      );
      const request =
        onBehalf?.extension === undefined ? opened : this.extended(opened, actor, onBehalf.extension, now);
      // nobody has this secret: the letter brings one of its own
      await this.requests.add(tx, request, this.secrets.issue().hash);
      const topic = behalf === undefined ? 'retention.request-opened' : 'retention.request-confirmed';
      await this.outbox.announce(tx, { topic, payload: { requestId: id, told: 'OPENED' } });
      await this.trail.append(tx, {
        actor: behalf === undefined ? actor : { ...actor, onBehalfOf: `subject-request:${id}` },
        action: 'retention.request-opened',
        subject: { type: 'subject-request', id },
        after: request.state,
        reason: behalf === undefined ? 'BY_PERSON' : 'ON_BEHALF',
        rule: law,
        at: now,
        facts: { kind, dueAt: opened.dueAt.toString() },
        confidential: { email: email.toLowerCase(), ...(behalf === undefined ? {} : { reason: behalf.reason }) },
      });
      if (request.extension !== undefined) {
        const { outbox, trail } = this;
        await tellExtension(tx, { outbox, trail }, { ...actor, onBehalfOf: `subject-request:${id}` }, opened, request);
      }
      return request;
    });
  }

  private extended(opened: SubjectRequest, actor: Actor, reason: string, now: Temporal.Instant): SubjectRequest {
    const extended = extendRequest(opened, { by: actor.id, reason }, now, this.calendars);
    if (!extended.ok) throw new Error(`INVARIANT: ${extended.error.code} of a request that just came`);
    return extended.value;
  }
}
