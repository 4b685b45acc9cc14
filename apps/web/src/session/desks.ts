/** Desks in the order of the navigation; each is also the first part of its addresses. */
export const DESKS = ['partner', 'legal', 'scans'] as const;
export type Desk = (typeof DESKS)[number];

/** Who works where. The service guards every route itself; this only spares people doors that stay shut. */
const ROLES: Readonly<Record<Desk, readonly string[]>> = {
  partner: ['PARTNER', 'PARTNER_ADMIN'],
  legal: ['LEGAL'],
  scans: ['ADMIN', 'LEGAL', 'DESK'],
};

export function desksOf(roles: readonly string[]): readonly Desk[] {
  return DESKS.filter((desk) => ROLES[desk].some((role) => roles.includes(role)));
}
