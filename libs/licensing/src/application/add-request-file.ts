import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type FileRefused, fileName, fileType, MOST_FILES } from '../domain/file-type.js';
import type { RequestId } from '../domain/license-request.js';
import {
  type InternalRefused,
  type MessageVisibility,
  type RequestFile,
  sideOf,
  visibilityRefusal,
} from '../domain/request-message.js';
import { visibleTo } from '../domain/visibility.js';
import type { FileBytes } from './file-bytes.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NotFound } from './refusals.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

export interface AddRequestFileCommand {
  readonly actor: Actor;
  readonly requestId: RequestId;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly visibility: MessageVisibility;
}

/** Puts a document to a request. Its type is what its bytes say. */
export class AddRequestFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly threads: RequestThreadStore,
    private readonly store: FileBytes,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(
    command: AddRequestFileCommand,
  ): Promise<Result<RequestFile, NotFound | InternalRefused | FileRefused>> {
    const { actor, requestId, bytes, visibility } = command;
    const unknown = err({ code: 'LICENSE_REQUEST_UNKNOWN', id: requestId } as const);
    if ((await this.requests.find(requestId, visibleTo(actor))) === undefined) return unknown;
    const refused = visibilityRefusal(actor, visibility);
    if (refused !== undefined) return err(refused);
    const name = fileName(command.name);
    if (!name.ok) return name;
    const mediaType = fileType(bytes);
    if (!mediaType.ok) return mediaType;
    // bytes first: a row without its bytes would be a lie, bytes without a row are only unused
    const { key, size } = await this.store.put(bytes);

    return this.work.run(async (tx) => {
      // locked, so that two uploads cannot pass the limit together
      const request = await this.requests.claim(tx, requestId, visibleTo(actor));
      if (request === undefined) return unknown;
      if ((await this.threads.countFiles(tx, requestId)) >= MOST_FILES) {
        return err({ code: 'FILES_TOO_MANY', field: 'content', expected: `at most ${MOST_FILES} files a request` });
      }
      const file: RequestFile = {
        id: this.newId(),
        requestId,
        name: name.value,
        mediaType: mediaType.value,
        size,
        sha256: key,
        visibility,
        side: sideOf(actor),
        uploadedBy: actor.id,
        uploadedAt: this.clock.now(),
      };
      await this.threads.insertFile(tx, file);
      await this.journal.note(tx, {
        actor,
        action: visibility === 'INTERNAL' ? 'licensing.internal-file-added' : 'licensing.file-added',
        subject: { type: 'license-request', id: requestId },
        reason: 'ADDED',
        at: file.uploadedAt,
        facts: { fileId: file.id, sha256: key, size },
      });
      return ok(file);
    });
  }
}
