import { problem } from '@app/platform';
import type { Claimant, ClaimSubject, Completion, DraftChange, DraftContent, RegimeFields } from '../domain/claim.js';
import type { Trigger } from '../domain/claim-window.js';
import type { AmendClaimDto, AroseDto, ClaimRaiserDto, CompleteClaimDto, OpenClaimDto } from './claim-input.dto.js';

/** Turns the edge's words into the domain's. */
export function contentFrom(dto: OpenClaimDto): DraftContent {
  return {
    kind: dto.kind,
    subject: subjectFrom(dto),
    triggers: triggersFrom(dto.arose, dto.learnedOn),
    ...(dto.statement === undefined ? {} : { statement: dto.statement }),
    ...regimeFieldsFrom(dto),
  };
}

/** @throws ProblemException REQUEST_INVALID when a later day of learning comes without the day it arose */
export function changeFrom(dto: AmendClaimDto): DraftChange {
  const { kind, statement, arose, learnedOn, cleared } = dto;
  if (arose === undefined && learnedOn !== undefined) throw invalid('/learnedOn', 'only together with arose');
  const subject = subjectFrom(dto);
  return {
    ...(cleared === undefined ? {} : { cleared }),
    ...(kind === undefined ? {} : { kind }),
    ...(statement === undefined ? {} : { statement }),
    ...(Object.keys(subject).length === 0 ? {} : { subject }),
    ...(arose === undefined ? {} : { triggers: triggersFrom(arose, learnedOn) }),
    ...regimeFieldsFrom(dto),
  };
}

export function claimantFrom(dto: ClaimRaiserDto | undefined): { readonly claimant?: Claimant } {
  if (dto === undefined) return {};
  const { name, email, phone, address, represents, signature, language } = dto;
  const claimant: Claimant = {
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(represents === undefined ? {} : { represents }),
    ...(signature === undefined ? {} : { signature }),
    ...(language === undefined ? {} : { language }),
  };
  return { claimant };
}

export function completionFrom(dto: CompleteClaimDto): Completion {
  const { statement, pageUrl } = dto;
  return {
    ...(statement === undefined ? {} : { addition: statement }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...regimeFieldsFrom(dto),
  };
}

function regimeFieldsFrom({ regime, originalWork, evidence, declarations }: CompleteClaimDto): RegimeFields {
  return {
    ...(regime === undefined ? {} : { regime }),
    ...(originalWork === undefined ? {} : { originalWork }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(declarations === undefined ? {} : { declarations }),
  };
}

function subjectFrom({ workUri, pageUrl }: AmendClaimDto): ClaimSubject {
  return { ...(workUri === undefined ? {} : { workUri }), ...(pageUrl === undefined ? {} : { pageUrl }) };
}

/** @throws ProblemException REQUEST_INVALID unless exactly one of `on` and `at` is there */
function triggersFrom(arose: AroseDto, learnedOn: string | undefined): Trigger[] {
  const { on, at, basis } = arose;
  const event = on ?? at;
  if (event === undefined || (on !== undefined && at !== undefined))
    throw invalid('/arose', 'exactly one of on and at');
  return [{ basis, event }, ...(learnedOn === undefined ? [] : [{ basis: 'KNOWLEDGE', event: learnedOn } as const])];
}

function invalid(pointer: string, expected: string) {
  return problem({ code: 'REQUEST_INVALID', detail: `${pointer}: ${expected}`, fields: [{ pointer, expected }] });
}
