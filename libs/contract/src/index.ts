export { ERRORS, type ErrorCode } from './errors.js';
export type { Problem } from './problem.js';
