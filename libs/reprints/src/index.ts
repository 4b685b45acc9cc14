export { CheckCredit, type CreditCheck } from './application/check-credit.js';
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
export { textBlocks } from './domain/text-blocks.js';
export { ATTRIBUTION_REQUIREMENT, ReprintsModule } from './reprints.module.js';
export { ReprintsHttpModule } from './reprints-http.module.js';
export { ReprintsJobsModule, reprintsJobs } from './reprints-jobs.module.js';
export { reprintsRows } from './reprints-rows.js';
