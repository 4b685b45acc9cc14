/** Why no deadline can be computed: code of the error table, the field at fault, and what would be taken. */
export interface DeadlineRefusal {
  readonly code:
    | 'DEADLINE_PROFILE_UNKNOWN'
    | 'DEADLINE_EVENT_INVALID'
    | 'DEADLINE_PERIOD_INVALID'
    | 'DEADLINE_CLOSING_INVALID'
    | 'DEADLINE_TRIGGER_INVALID'
    | 'DEADLINE_ZONE_INVALID'
    | 'DEADLINE_OPTION_INVALID'
    | 'DEADLINE_CALENDAR_INVALID';
  /** Name of the input field. */
  readonly place: string;
  readonly given: string;
  readonly expected: string;
}
