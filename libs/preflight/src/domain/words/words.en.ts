import type { DefectWords } from './defect-wording.js';

export const EN: DefectWords = {
  defects: {
    WORK_NOT_AVAILABLE:
      'The publisher does not offer this work at that instant. Please leave it out, or ask the licensing desk.',
    LICENSE_MISSING: 'No license of yours for “{title}” is on record. Please ask for one before you publish.',
    LICENSE_NOT_LIVE:
      'Your license for “{title}” is not in force at that instant. Please renew it, or choose another time.',
    USE_OUTSIDE_LICENSE:
      'Your license for “{title}” does not reach this far in the {dimension}: wanted {asked}, granted {granted}. Please change the use, or ask for more.',
    CREDIT_MISSING:
      'The page needs the credit line “{line}” where readers see it: beside the date, before or after the text.',
    CREDIT_HIDDEN: 'The credit is on the page, but no reader sees it. Please show “{line}”.',
    CREDIT_MISPLACED:
      'The credit stands where it does not credit the text. Please put “{line}” beside the date, before or after the text.',
    CREDIT_INCOMPLETE: 'The credit “{found}” is not worded as agreed. Please print “{line}”.',
    LINK_MISSING: 'The credit line needs its link to the publisher’s site.',
    HEADLINE_ALTERED:
      'The headline is not the one of the work, “{title}”. Please restore it, or ask the licensing desk.',
    TEXT_ALTERED:
      'The text is not word for word that of the work ({inserted} put in, {deleted} left out). Please restore it, or ask the licensing desk.',
    WORK_OF_OTHERS: 'This text comes from another source: {source}. Only that source can permit its use.',
    ORIGIN_UNKNOWN: 'It is not settled whose work this is. The licensing desk will look.',
    QUOTATION_TO_REVIEW:
      'A short passage of “{title}” is on the page. A quotation may need no license; please have somebody look at it.',
    USE_NOT_TOLD: 'The answer depends on the {dimension}, which was not told. Granted: {granted}.',
    USE_TO_BE_DECIDED: 'A person has to decide about the use of “{title}”. Please ask the licensing desk.',
    TEXT_NOT_COMPARED: 'The wording was too long or too different to be compared. Please have somebody look at it.',
    PAGE_READ_IN_PART: 'Parts of the page could not be read; what is said here is of the rest.',
  },
  dimensions: {
    use: 'kind of use',
    term: 'time',
    medium: 'medium',
    territory: 'territory',
    language: 'language',
    domain: 'site',
    copies: 'number of copies',
    percentage: 'share of the work, in percent',
  },
};
