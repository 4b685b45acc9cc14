import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { RequestId } from '../domain/license-request.js';
import {
  type InternalRefused,
  type MessageVisibility,
  type RequestMessage,
  sideOf,
  visibilityRefusal,
} from '../domain/request-message.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NotFound } from './refusals.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

export interface WriteCommentCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly text: string;
  readonly visibility: MessageVisibility;
}

/** Adds a comment to a request, in whatever state it is; the request itself does not change. */
export class WriteComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: WriteCommentCommand): Promise<Result<RequestMessage, NotFound | InternalRefused>> {
    const { actor, requestId, text, visibility } = command;
    return this.work.run(async (tx) => {
      const request = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (request === undefined) return err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId });
      const refused = visibilityRefusal(actor, visibility);
      if (refused !== undefined) return err(refused);
      const message: RequestMessage = {
        id: this.newId(),
        requestId,
        kind: 'COMMENT',
        visibility,
        side: sideOf(actor),
        authorId: actor.id,
        text,
        writtenAt: this.clock.now(),
      };
      await this.threads.insertMessage(tx, message);
      await this.journal.note(tx, {
        actor,
        // WHY two topics: whoever tells partners of comments never hears of internal ones
        action: visibility === 'INTERNAL' ? 'licensing.note-written' : 'licensing.comment-written',
        subject: { type: 'license-request', id: requestId },
        reason: 'WRITTEN',
        at: message.writtenAt,
        facts: { messageId: message.id },
      });
      return ok(message);
    });
  }
}
