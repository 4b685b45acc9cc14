export { CheckCredit, type CreditCheck } from './application/check-credit.js';
export { FindReprints } from './application/find-reprints.js';
export { ObserveReprint, type ObserveReprintCommand } from './application/observe-reprint.js';
export { REPRINT_TOPICS } from './application/reprint-topics.js';
export { RunReprintClocks } from './application/run-reprint-clocks.js';
export { DeclaredReprintsModule } from './declared-reprints.module.js';
export {
  type AttributionRequirement,
  attributionRequirementOf,
  CREDIT_REGIONS,
  type CreditProfile,
  type CreditRegion,
} from './domain/attribution-requirement.js';
export { classifyCreditText } from './domain/classify-credit-text.js';
export { CREDIT_CLASSES, type CreditClass, type CreditDuty } from './domain/credit-class.js';
export {
  type CreditBlock,
  type CreditEvidence,
  type CreditJudgment,
  type CreditPage,
  judgeCredit,
} from './domain/judge-credit.js';
export { lineIn, type OwedLine } from './domain/owed-line.js';
export { textBlocks } from './domain/text-blocks.js';
export { ATTRIBUTION_REQUIREMENT, ReprintsModule } from './reprints.module.js';
export { ReprintsHttpModule } from './reprints-http.module.js';
export { ReprintsJobsModule, reprintsJobs } from './reprints-jobs.module.js';
export { reprintsRows } from './reprints-rows.js';
