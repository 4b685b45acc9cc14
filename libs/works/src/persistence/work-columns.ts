/** Characters (code points) of the body shown in lists. */
export const EXCERPT = 160;

/** All but the text. */
export const COLUMNS_OF_LIST = (
  'id sequence uri version isCurrent type language title sourceLabel origin source firstCreated versionCreated embargoedUntil ' +
  'pubStatus byline category copyrightHolder copyrightNotice usageTerms edNote infoSources altIds charCount contentHash importedAt withheldAt ' +
  'canceledAt statusNote rowVersion'
)
  .split(' ')
  .map((name) => `work.${name}`);
