import { err, ok, type Result } from '@app/kernel';
import { agentNumber } from './agent-number.js';
import type { JsonProblem } from './json-reader.js';
import { identityOf, type PartnerIdentity } from './partner.js';

/** A company on the public agent register. Being on it grants nothing: that is what grants are for. */
export interface Agent {
  readonly id: string;
  /** Public; see `agent-number.ts`. */
  readonly number: string;
  readonly name: string;
  readonly identity: PartnerIdentity;
  /** Its sites, each with its subdomains. Lower case, IDNA ASCII. */
  readonly domains: readonly string[];
  /** The partner whose administrators act for it. */
  readonly partnerId?: string;
  readonly registeredAt: Temporal.Instant;
  /** Account id. */
  readonly registeredBy: string;
}

export interface AgentDraft {
  readonly name: string;
  readonly uscc?: string;
  readonly registration?: { readonly country: string; readonly number: string };
  /** Normalized already. */
  readonly domains: readonly string[];
  readonly partnerId?: string;
}

export interface AgentInvalid {
  readonly code: 'AGENT_INVALID';
  readonly problems: readonly JsonProblem[];
}

export function newAgent(
  draft: AgentDraft,
  by: { readonly id: string; readonly registeredBy: string; readonly now: Temporal.Instant },
): Result<Agent, AgentInvalid> {
  const name = draft.name.trim().normalize('NFC');
  const identity = identityOf(draft);
  const problems: JsonProblem[] = identity.ok ? [] : [...identity.error];
  if (name.length > 200 || nameKey(name) === '') {
    problems.push({ pointer: '/name', expected: 'text of 1 to 200 characters' });
  }
  if (!identity.ok || problems.length > 0) return err({ code: 'AGENT_INVALID', problems });
  return ok({
    id: by.id,
    number: agentNumber(by.id),
    name,
    identity: identity.value,
    domains: [...new Set(draft.domains)].sort(),
    ...(draft.partnerId === undefined ? {} : { partnerId: draft.partnerId }),
    registeredAt: by.now,
    registeredBy: by.registeredBy,
  });
}

/**
 * A name as it is looked up: one width, one case, no blanks and no punctuation, so that `（北京）` and `(北京)` are one.
 * Nothing looser: a name that is only similar is not the company's.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{White_Space}\p{Punctuation}]/gu, '');
}
