export { alignTexts, type ReuseSpan, type TextRange, type TextReuse } from './align.js';
export { REUSE_CLASSES, type ReuseClass } from './classify.js';
export { type Fingerprints, fingerprint } from './fingerprint.js';
export {
  createReuseIndex,
  type IndexedWork,
  type ReuseIndex,
  type ReuseIndexOptions,
  type WorkMatch,
} from './reuse-index.js';
export { REUSE_RULES, type Regime } from './reuse-rules.js';
export { type Tokens, tokenize } from './tokens.js';
