import { problem } from '@app/platform';
import type { TargetRequest } from '../domain/scan-target.js';
import { type ScanTargetDto, targetRequest } from './start-scan.dto.js';

const EXPECTED = 'exactly one of url, upload, warc, warcUrl, list, sitemap, feed, site, reprints';

/** Targets as a use case takes them. @throws the problem SCAN_TARGETS_INVALID, with the place of the first that names nothing, or two things */
export function targetRequests(targets: readonly ScanTargetDto[]): readonly TargetRequest[] {
  return targets.map((target, at) => {
    const request = targetRequest(target);
    if (request !== undefined) return request;
    throw problem({
      code: 'SCAN_TARGETS_INVALID',
      problems: [{ pointer: `/targets/${at}`, expected: EXPECTED }],
    });
  });
}
