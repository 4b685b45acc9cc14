import type { Direction } from './day-walk.js';
import type { Counting } from './legal-period.js';
import type { TraceLanguageCode } from './trace.js';

/** What set the period going; recorded, because the law leaves it open. */
export const TRIGGER_BASES = ['PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE'] as const;
export type TriggerBasis = (typeof TRIGGER_BASES)[number];

/** Local dates, both inclusive. */
export interface DelayedDays {
  readonly from: string;
  readonly to: string;
}

export interface DeadlineInput {
  /** Jurisdiction, e.g. `CN`. */
  readonly profile: string;
  /** ISO 8601: an instant with offset, or a local time or date of the profile's zone. */
  readonly event: string;
  /** ISO 8601 duration in whole units; `P20WD` for working days. */
  readonly period: string;
  /** WORKING counts a period of days in working days; SEPARATE takes months and years that need not run on end as days. */
  readonly counting?: Counting;
  /** AFTER the event, or, for an act due so long before it, BEFORE. */
  readonly direction?: Direction;
  /** The act is one before a court. */
  readonly court?: boolean;
  /** COUNTED where the rule or the parties say that the period begins with the day of the event, e.g. "30 days from 1 April". */
  readonly firstDay?: 'COUNTED' | 'EXCLUDED';
  /** Where the rule or the parties say whether rest days move the last day; otherwise the profile's law does. */
  readonly rollover?: boolean;
  /** For a channel with business hours (counter, telephone), local times `HH:MM`; a SYSTEM takes what arrives at any hour. */
  readonly businessHours?: {
    readonly opens?: string;
    readonly closes: string;
    readonly receivedBy?: 'PERSON' | 'SYSTEM';
  };
  /** IANA zone of the court or office, in a country with several. */
  readonly zone?: string;
  readonly trigger?: TriggerBasis;
  /** Days on which notarization and the like, outside the control of who has to act, delayed it; for periods whose law leaves them out. */
  readonly delays?: readonly DelayedDays[];
  /** Language of the sentences; English where absent. */
  readonly language?: TraceLanguageCode;
}
