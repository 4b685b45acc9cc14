import { err, type NewId, ok, type Result, type TransitionRefused } from '@app/kernel';
import { type Claim, type DraftClosed, mayAddTo } from '../domain/claim.js';
import { checkDocument, type DocumentRefused, MOST_DOCUMENT_BYTES, MOST_DOCUMENTS } from '../domain/claim-document.js';
import type { DocumentPurpose } from '../domain/regime.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimEnclosures } from './claim-enclosures.port.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';
import type { DocumentBytes } from './document-bytes.port.js';

export interface AddDocumentCommand extends ByClaimant {
  readonly purpose: DocumentPurpose;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type AddDocumentRefusal = DocumentRefused | StepRefusal<DocumentRefused | DraftClosed | TransitionRefused>;

/** The claimant hands in a document. Its type is what its bytes say. */
export class AddDocument {
  constructor(
    private readonly steps: ClaimantSteps,
    private readonly newId: NewId,
    private readonly enclosures: ClaimEnclosures,
    private readonly documents: DocumentBytes,
  ) {}

  async execute(command: AddDocumentCommand): Promise<Result<ClaimAnswer, AddDocumentRefusal>> {
    const { purpose, bytes, ...by } = command;
    const mediaType = bytes.length > MOST_DOCUMENT_BYTES ? undefined : await this.documents.typeOf(bytes);
    const checked = checkDocument(command.name, bytes.length, mediaType);
    if (!checked.ok) return checked;
    return this.steps.take(by, 'DocumentAdded', async (claim, now, tx): Promise<Result<Claim, AddDocumentRefusal>> => {
      const open = mayAddTo(claim, now);
      if (!open.ok) return open;
      if ((await this.enclosures.documentsOf(tx, claim.id)).length >= MOST_DOCUMENTS) {
        return err({ code: 'CLAIM_DOCUMENTS_TOO_MANY', expected: `at most ${MOST_DOCUMENTS} documents a claim` });
      }
      // bytes first: a row without its bytes would be a lie, bytes without a row are only unused
      const stored = await this.documents.put(bytes);
      await this.enclosures.addDocument(tx, {
        id: this.newId(),
        claimId: claim.id,
        purpose,
        name: checked.value,
        mediaType: mediaType ?? '',
        size: bytes.length,
        ...stored,
        addedAt: now,
      });
      return ok({ ...claim, version: claim.version + 1 });
    });
  }
}
