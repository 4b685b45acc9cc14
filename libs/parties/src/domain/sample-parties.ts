import { type Result, ROLES, type Role } from '@app/kernel';
import { type JsonProblem, list, object, oneOf, type Reader, text } from './json-reader.js';
import * as word from './profile-words.js';

/** Invented partners and people of the sample newsroom. Their passwords stand in no file of the project. */
export interface SampleParties {
  readonly partners: readonly SamplePartner[];
  /** People of the operator. */
  readonly staff: readonly SamplePerson[];
}

export interface SamplePartner {
  readonly name: string;
  readonly uscc?: string;
  readonly registration?: { readonly country: string; readonly number: string };
  readonly domains: readonly string[];
  readonly people: readonly SamplePerson[];
}

export interface SamplePerson {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

const PERSON = object({ email: word.email, displayName: text(), roles: list(oneOf(...ROLES)) });

const READER: Reader<SampleParties> = object({
  partners: list(
    object(
      { name: text(), domains: list(word.hostname), people: list(PERSON) },
      { uscc: word.uscc, registration: object({ country: word.country, number: text(64) }) },
    ),
  ),
  staff: list(PERSON),
});

/** @param raw parsed JSON @returns the parties, or every problem by its place */
export function readSampleParties(raw: unknown): Result<SampleParties, readonly JsonProblem[]> {
  return READER(raw, '');
}
