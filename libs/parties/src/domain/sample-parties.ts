import { type Result, ROLES, type Role } from '@app/kernel';
import type { AgentGrantDraft } from './agent-grant.js';
import { flag, integer, type JsonProblem, list, object, oneOf, type Reader, text } from './json-reader.js';
import * as word from './profile-words.js';

/** Invented partners and people of the sample newsroom. Their passwords stand in no file of the project. */
export interface SampleParties {
  readonly partners: readonly SamplePartner[];
  readonly agents: readonly SampleAgent[];
  /** People of the operator. */
  readonly staff: readonly SamplePerson[];
}

export interface SamplePartner {
  readonly name: string;
  readonly uscc?: string;
  readonly registration?: { readonly country: string; readonly number: string };
  readonly lei?: string;
  readonly seats?: number;
  readonly domains: readonly string[];
  readonly people: readonly SamplePerson[];
}

/** On the agent register, appointed by the operator. */
export interface SampleAgent {
  readonly name: string;
  readonly registration: { readonly country: string; readonly number: string };
  readonly domains: readonly string[];
  readonly grant: SampleGrant;
}

/** As the documents of grants have it; instants with their offset. */
export interface SampleGrant extends Omit<AgentGrantDraft, 'agentId' | 'startsAt' | 'endsAt'> {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface SamplePerson {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

const PERSON = object({ email: word.email, displayName: text(), roles: list(oneOf(...ROLES)) });

const REGISTRATION = object({ country: word.country, number: text(64) });

const GRANT = object({
  exclusive: flag,
  territories: list(word.territory),
  media: list(word.word),
  languages: list(word.languageRange),
  uses: list(word.word),
  startsAt: word.instant,
  endsAt: word.instant,
  mayAppoint: flag,
  maxDepth: integer(0, 5),
  writtenOn: word.localDate,
  evidenceHash: word.sha256,
});

const READER: Reader<SampleParties> = object({
  partners: list(
    object(
      { name: text(), domains: list(word.hostname), people: list(PERSON) },
      {
        uscc: word.uscc,
        registration: REGISTRATION,
        lei: text(20),
        seats: integer(1, 10_000),
      },
    ),
  ),
  agents: list(object({ name: text(), registration: REGISTRATION, domains: list(word.hostname), grant: GRANT }), 0),
  staff: list(PERSON),
});

/** @param raw parsed JSON @returns the parties, or every problem by its place */
export function readSampleParties(raw: unknown): Result<SampleParties, readonly JsonProblem[]> {
  return READER(raw, '');
}
