/** The publisher's own archive. */
export interface ReportedWorks {
  isKnown(workId: string): Promise<boolean>;
}

export const REPORTED_WORKS = Symbol('REPORTED_WORKS');
