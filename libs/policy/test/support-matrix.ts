import { CONSTRAINT_ROWS } from './support-constraints.js';
import { OPERAND_ROWS } from './support-operands.js';
import { RULE_ROWS } from './support-rules.js';
import type { Try } from './support-tries.js';

/** First cell of a row of docs/odrl.md → what shows that the row is true. */
export const MATRIX: Readonly<Record<string, readonly Try[]>> = { ...RULE_ROWS, ...CONSTRAINT_ROWS, ...OPERAND_ROWS };
