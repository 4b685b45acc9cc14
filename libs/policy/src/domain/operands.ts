import { OPERAND_IRI, type Operand } from './policy.js';
import { XSD } from './vocabulary.js';

/** Right operands for policies made by the program: `constraint('count', 'lteq', decimal(5))`. */
export function iri(value: string): Operand {
  return { value, type: OPERAND_IRI };
}

export function text(value: string): Operand {
  return { value };
}

/** @param value a finite number, or the lexical form of an `xsd:decimal` */
export function decimal(value: number | string): Operand {
  return { value: String(value), type: `${XSD}decimal` };
}

export function dateTime(at: Temporal.Instant): Operand {
  return { value: at.toString(), type: `${XSD}dateTime` };
}
