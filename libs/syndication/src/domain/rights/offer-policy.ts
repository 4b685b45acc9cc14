import type { Money } from '@app/kernel';
import { type Constraint, type Duty, decimal, odrlIri, type Policy, PROFILE, profileIri, text } from '@app/policy';
import { majorUnits } from './use-terms.js';

/** W3C TDM Reservation Protocol: its profile of ODRL, and its one action. */
const TDMREP = 'http://www.w3.org/ns/tdmrep';
const TDM_MINE = `${TDMREP}#mine`;

/** A year from the grant on: the term list prices are for. */
export const OFFERED_TERM = 'P1Y';

export interface OfferedUse {
  readonly use: string;
  /** IRI of its ODRL action. */
  readonly action: string;
  /** FREE, or a net price; absent: whoever asks the desk may hear one. */
  readonly price?: Money | 'FREE';
  readonly territories: readonly string[];
}

export interface Offer {
  /** Permanent address of the policy, and its name. */
  readonly uid: string;
  readonly target: string;
  /** Who offers. */
  readonly assigner: string;
  /** BCP 47; absent: any. */
  readonly language?: string;
  readonly creditLines: readonly string[];
  readonly uses: readonly OfferedUse[];
}

/**
 * What a publisher offers to everybody as an ODRL 2.2 Offer, of our profile and of TDMRep's; where it offers nothing, the
 * uses of the work are forbidden as far as it has a say.
 */
export function offerPolicy({ uid, target, assigner, language, creditLines, uses }: Offer): Policy {
  const subject = { target: [{ uid: target }], assigner: [assigner] };
  const base = { uid, type: 'Offer', profile: [PROFILE, TDMREP] } as const;
  if (uses.length === 0) {
    return { ...base, prohibition: [{ uid: `${uid}#use`, action: [{ uid: odrlIri('use') }], ...subject }] };
  }
  const inLanguage: readonly Constraint[] =
    language === undefined ? [] : [{ leftOperand: 'language', operator: 'isAnyOf', rightOperand: [text(language)] }];
  return {
    ...base,
    permission: uses.map(({ use, action, price, territories }) => {
      const name = `${uid}#${use}`;
      const isFree = price === 'FREE';
      return {
        uid: name,
        action: use === 'tdm' ? [{ uid: action }, { uid: TDM_MINE }] : [{ uid: action }],
        ...subject,
        constraint: [
          { leftOperand: 'spatial', operator: 'isAnyOf', rightOperand: territories.map(text) },
          ...inLanguage,
          ...(isFree ? [] : [LASTS]),
        ],
        duty: [credit(name, creditLines), ...(isFree ? [] : [price === undefined ? consent(name) : pay(name, price)])],
      };
    }),
  };
}

const LASTS: Constraint = {
  leftOperand: 'elapsedTime',
  operator: 'lteq',
  rightOperand: [{ value: OFFERED_TERM, type: 'http://www.w3.org/2001/XMLSchema#duration' }],
};

function credit(name: string, lines: readonly string[]): Duty {
  const line = { leftOperand: profileIri('creditLine'), operator: 'isAnyOf', rightOperand: lines.map(text) } as const;
  return { uid: `${name}-attribute`, action: [{ uid: odrlIri('attribute'), refinement: [line] }] };
}

function consent(name: string): Duty {
  return { uid: `${name}-consent`, action: [{ uid: odrlIri('obtainConsent') }] };
}

function pay(name: string, { minor, currency }: Money): Duty {
  const amount = {
    leftOperand: 'payAmount',
    operator: 'eq',
    rightOperand: [decimal(majorUnits(minor))],
    unit: currency,
  } as const;
  return { uid: `${name}-compensate`, action: [{ uid: odrlIri('compensate'), refinement: [amount] }] };
}
