import type { HolidayCalendar } from '../domain/calendar.js';
import { CN_2020 } from './cn-2020.js';
import { CN_2021 } from './cn-2021.js';
import { CN_2022 } from './cn-2022.js';
import { CN_2023 } from './cn-2023.js';
import { CN_2024 } from './cn-2024.js';
import { CN_2025 } from './cn-2025.js';
import { CN_2026 } from './cn-2026.js';

/** Every reviewed calendar shipped with the service. A year that is not here makes results provisional. */
export const CALENDARS: readonly HolidayCalendar[] = [CN_2020, CN_2021, CN_2022, CN_2023, CN_2024, CN_2025, CN_2026];
