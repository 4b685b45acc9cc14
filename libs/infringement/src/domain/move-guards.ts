import { err, ok, type Result } from '@app/kernel';
import type { CaseState } from './case-states.js';
import type { InfringementCase } from './infringement-case.js';
import type { PackKind } from './pack.js';

export type Guard =
  | 'EXEMPTION_REVIEW'
  | 'LICENSE_CHECK'
  | 'STORED_EVIDENCE'
  | 'NOTICE'
  | 'DELIVERY_RECORD'
  | 'COUNTER_NOTICE'
  | 'LICENSE_FROM_NEGOTIATION'
  | 'RESPONSE_TIME'
  | 'PARTNER_HEARING'
  | 'COMPLAINT_PACK';

export interface GuardUnmet {
  readonly code: 'CASE_GUARD_UNMET';
  readonly state: CaseState;
  readonly event: CaseState;
  readonly guard: Guard;
  /** What is not there yet. */
  readonly missing: string;
  readonly expected: string;
}

interface Unmet {
  readonly guard: Guard;
  readonly missing: string;
  readonly expected: string;
}

/**
 * Steps that stand for a document or a message of their own. Until the service makes or keeps that document, the step is
 * refused: a case never says that a notice went out when none did.
 */
const NEEDS_DOCUMENT: Readonly<Partial<Record<CaseState, Unmet>>> = {
  NOTICE_SENT: {
    guard: 'NOTICE',
    missing: 'a notice prepared from this case and approved by two people',
    expected: 'serving a notice, which moves the case itself',
  },
  NOTICE_DELIVERED: {
    guard: 'DELIVERY_RECORD',
    missing: 'a record that the notice arrived',
    expected: 'recording the delivery of a notice',
  },
  UNDELIVERABLE: {
    guard: 'DELIVERY_RECORD',
    missing: 'a record that the notice could not be delivered',
    expected: 'recording the failed delivery of a notice',
  },
  COUNTER_RECEIVED: {
    guard: 'COUNTER_NOTICE',
    missing: 'a counter-notice on file',
    expected: 'filing a counter-notice, which moves the case itself',
  },
  RETRO_LICENSE: {
    guard: 'LICENSE_FROM_NEGOTIATION',
    missing: 'a license granted in these negotiations',
    expected: 'granting a license and naming it here; the past use needs an express release',
  },
};

function evidencePending({ state, exemption, licenseCheck }: InfringementCase): Unmet | undefined {
  if (exemption === 'FLAGGED' && state !== 'EXEMPT_REVIEW') {
    return {
      guard: 'EXEMPTION_REVIEW',
      missing: 'a review of the exemption that the scan flagged',
      expected:
        state === 'TRIAGE'
          ? 'EXEMPT_REVIEW first'
          : 'EXEMPT_REVIEW, by way of NOT_INFRINGING, CLOSED, REOPENED and TRIAGE',
    };
  }
  if (licenseCheck?.verdict === 'PERMITTED') {
    return {
      guard: 'LICENSE_CHECK',
      missing: 'a use that no license covers',
      expected: `LICENSED_CLOSED: license ${licenseCheck.licenseId ?? 'on record'} covers it`,
    };
  }
  return undefined;
}

function licensedClosed({ licenseCheck }: InfringementCase): Unmet | undefined {
  if (licenseCheck?.verdict === 'PERMITTED') return undefined;
  return { guard: 'LICENSE_CHECK', missing: 'a license that covers the use', expected: 'a check that says PERMITTED' };
}

function evidenceSecured({ evidenceHash }: InfringementCase): Unmet | undefined {
  if (evidenceHash !== undefined) return undefined;
  return {
    guard: 'STORED_EVIDENCE',
    missing: 'a stored copy of the page',
    expected: 'a scan of the address, reported as a finding into this case',
  };
}

/** An agent or a shop may be false without any work being named; a use and a breach are of a work, which may be licensed. */
function licenseChecked({ kind, licenseCheck }: InfringementCase): Unmet | undefined {
  if (licenseCheck !== undefined || kind === 'FALSE_AGENT' || kind === 'UNAUTHORIZED_SALE') return undefined;
  return {
    guard: 'LICENSE_CHECK',
    missing: 'the work, and so a check of its licenses',
    expected: 'a scan of the address, reported as a finding into this case',
  };
}

function confirmed(file: InfringementCase): Unmet | undefined {
  return evidenceSecured(file) ?? licenseChecked(file) ?? evidencePending(file);
}

const RULES: Readonly<Partial<Record<CaseState, (file: InfringementCase) => Unmet | undefined>>> = {
  EVIDENCE_PENDING: evidencePending,
  LICENSED_CLOSED: licensedClosed,
  EVIDENCE_SECURED: evidenceSecured,
  CONFIRMED_INFRINGEMENT: confirmed,
};

/** States that are entered only on a license check made for the occasion. */
export const NEEDS_FRESH_CHECK: ReadonlySet<CaseState> = new Set([
  'EVIDENCE_PENDING',
  'LICENSED_CLOSED',
  'CONFIRMED_INFRINGEMENT',
]);

/** What stands beside the case when a step is taken. */
export interface StepContext {
  /** The document the step stands for, which whoever takes the step has just made or recorded. */
  readonly document?: Guard;
  /** How long the recipient of the last notice still has. */
  readonly response?: 'RUNNING' | 'OVER';
  /** Whether a partner is still being heard about the use. */
  readonly hearing?: 'OPEN' | 'OVER';
  /** Packs that were made of the case. */
  readonly packs?: readonly PackKind[];
}

function beside(to: CaseState, { response, hearing, packs = [] }: StepContext): Unmet | undefined {
  if ((to === 'PLATFORM_COMPLAINT' || to === 'ADMIN_COMPLAINT') && !packs.includes(to)) {
    return {
      guard: 'COMPLAINT_PACK',
      missing: 'the complaint with what it encloses',
      expected: `making a pack of the kind ${to} first`,
    };
  }
  if (to === 'NO_RESPONSE' && response === 'RUNNING') {
    return {
      guard: 'RESPONSE_TIME',
      missing: 'the end of the time in which the recipient may answer',
      expected: 'waiting until the clock NOTICE_RESPONSE has passed',
    };
  }
  if (to === 'CONFIRMED_INFRINGEMENT' && hearing === 'OPEN') {
    return {
      guard: 'PARTNER_HEARING',
      missing: 'the end of the partner’s time to cure or dispute, or an answer to what it disputes',
      expected: 'an answer to every disputed item, and the end of the cure clock',
    };
  }
  return undefined;
}

/** Whether what a step needs is there. @param file as it stands, with its latest license check */
export function checkGuards(
  file: InfringementCase,
  to: CaseState,
  context: StepContext = {},
): Result<CaseState, GuardUnmet> {
  const needed = NEEDS_DOCUMENT[to];
  const lacking = needed !== undefined && needed.guard !== context.document ? needed : undefined;
  const unmet = lacking ?? beside(to, context) ?? RULES[to]?.(file);
  return unmet === undefined ? ok(to) : err({ code: 'CASE_GUARD_UNMET', state: file.state, event: to, ...unmet });
}
