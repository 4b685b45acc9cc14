import { createHash } from 'node:crypto';
import type { ContentNames } from '../application/content-names.port.js';

export const contentNames: ContentNames = {
  hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  uri: (bytes) => `ni:///sha-256;${createHash('sha256').update(bytes).digest('base64url')}`,
};
