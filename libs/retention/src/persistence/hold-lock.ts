/** Key of the advisory lock between erasing, which shares it, and placing a hold, which has it alone. */
export const HOLD_LOCK = 5_017_001;
