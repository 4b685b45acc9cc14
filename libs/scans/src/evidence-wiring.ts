import { AUDIT_TRAIL } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase } from '@app/platform';
import type { Provider } from '@nestjs/common';
import { EvidenceJournal } from './application/evidence/evidence-journal.js';
import { EVIDENCE_STORE } from './application/evidence/evidence-store.port.js';
import { HandOutEvidence } from './application/evidence/hand-out-evidence.js';
import { EvidenceOf, ReadEvidence } from './application/evidence/read-evidence.js';
import { SecureEvidence } from './application/evidence/secure-evidence.js';
import { FINDING_STORE } from './application/finding-store.port.js';
import { PAGE_STORE } from './application/page-store.port.js';
import { EvidenceRepository } from './persistence/evidence/evidence.repository.js';
import { EvidenceRow } from './persistence/evidence/evidence.row.js';
import { EvidenceCustodyRow } from './persistence/evidence/evidence-custody.row.js';
import { EvidenceObjectRow } from './persistence/evidence/evidence-object.row.js';
import { EvidenceRecheckRow } from './persistence/evidence/evidence-recheck.row.js';

export const evidenceRows = [EvidenceRow, EvidenceCustodyRow, EvidenceRecheckRow, EvidenceObjectRow] as const;

/** Asking for evidence, reading it, handing it out: for the api and the worker. */
export const evidenceUseCases = [
  provideUseCase(EvidenceJournal, [CLOCK, EVIDENCE_STORE, AUDIT_TRAIL, OUTBOX]),
  provideUseCase(SecureEvidence, [UNIT_OF_WORK, NEW_ID, FINDING_STORE, EVIDENCE_STORE, EvidenceJournal]),
  provideUseCase(EvidenceOf, [EVIDENCE_STORE]),
  provideUseCase(ReadEvidence, [EVIDENCE_STORE]),
  provideUseCase(HandOutEvidence, [UNIT_OF_WORK, EVIDENCE_STORE, PAGE_STORE, EvidenceJournal]),
];

export const evidenceStores: readonly Provider[] = [{ provide: EVIDENCE_STORE, useClass: EvidenceRepository }];
