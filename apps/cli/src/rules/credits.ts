/** Rules of features, without the features' services around them: the bundler takes only what stands here. */
export { loadProfile } from '@app/parties';
export { projectRoot } from '@app/platform';
export { attributionRequirementOf, CREDIT_REGIONS, judgeCredit, lineIn, textBlocks } from '@app/reprints';
