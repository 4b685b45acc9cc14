import type { RightsStatement } from '../../domain/rights/rights-statement.js';

/**
 * Properties of schema.org's CreativeWork that tell the rights, to be spread into the JSON-LD of a page. `license` is the
 * RSL document, as RSL's guide has it, `usageInfo` the ODRL policy; a work we cannot license has neither license nor
 * where to acquire one.
 */
export function schemaOrgRights(statement: RightsStatement): Readonly<Record<string, unknown>> {
  const { places, standing, holder, notice, creditText, basedOn } = statement;
  const isOurs = standing === 'OURS';
  return {
    ...(isOurs ? { license: places.rsl } : {}),
    usageInfo: places.policy,
    ...(isOurs && places.acquire !== undefined ? { acquireLicensePage: places.acquire } : {}),
    creditText,
    ...(notice === undefined ? {} : { copyrightNotice: notice }),
    ...(holder === undefined ? {} : { copyrightHolder: { '@type': 'Organization', name: holder } }),
    ...(basedOn === undefined ? {} : { isBasedOn: originalOf(basedOn) }),
  };
}

function originalOf(basedOn: NonNullable<RightsStatement['basedOn']>): unknown {
  if ('url' in basedOn) return basedOn.url;
  return { '@type': 'CreativeWork', sourceOrganization: { '@type': 'Organization', name: basedOn.outlet } };
}
