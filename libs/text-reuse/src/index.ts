export { alignTexts, type ReuseSpan, seededText, type TextRange, type TextReuse } from './align.js';
export { type Answers, type Candidate, rankCandidates } from './candidates.js';
export {
  CLASS_RULES,
  type ClassRule,
  type ClassTest,
  REUSE_CLASSES,
  type ReuseClass,
  type ReuseMeasures,
} from './class-rules.js';
export { classifyReuse, explainClass, type TriedRule } from './classify.js';
export { type Fingerprints, fingerprint, workFingerprints } from './fingerprint.js';
export { PostingIndex } from './postings/posting-index.js';
export type { Found } from './postings/posting-list.js';
export { questions } from './questions.js';
export {
  createReuseIndex,
  type IndexedWork,
  type ReuseIndex,
  type ReuseIndexOptions,
} from './reuse-index.js';
export { REUSE_RULES, type Regime } from './reuse-rules.js';
export {
  type ExplainedMatch,
  explainAway,
  explainedShare,
  type OwnMatches,
  type SharedPassage,
  sharedPassages,
} from './shared-passages.js';
export {
  engineName,
  forEachQuestion,
  type SearchedPostings,
  worksAnswering,
  worksToVerify,
} from './stored-works.js';
export { scanTokens, type Tokens, tokenize, withTokens } from './tokens.js';
export { type RetrievedWork, verifyWorks, type WorkMatch } from './verify.js';
