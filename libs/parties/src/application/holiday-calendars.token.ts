/** Injection token of the calendars legal time is counted by: those shipped, with those the process was given at start. */
export const HOLIDAY_CALENDARS = Symbol('HOLIDAY_CALENDARS');
