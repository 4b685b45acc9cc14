import { randomUUIDv7 } from 'node:crypto';
import type { NewId } from '@app/kernel';

/** UUID version 7, RFC 9562 section 5.7. */
export const newUuid: NewId = () => randomUUIDv7();
