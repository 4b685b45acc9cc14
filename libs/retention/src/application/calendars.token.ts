/** Published holidays by which periods are counted: those of the whole service. */
export const RETENTION_CALENDARS = Symbol('RETENTION_CALENDARS');
