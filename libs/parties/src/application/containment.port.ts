import type { Containment } from '../domain/authority-scope.js';

/** Whether a scope lies inside its grantor's, explained by dimension. */
export type ContainmentPort = Containment;

export const CONTAINMENT = Symbol('CONTAINMENT');
