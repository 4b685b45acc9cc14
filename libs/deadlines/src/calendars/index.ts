import type { HolidayCalendar } from '../domain/calendar.js';
import { BE_2024 } from './be/2024.js';
import { BE_2025 } from './be/2025.js';
import { BE_2026 } from './be/2026.js';
import { BE_2027 } from './be/2027.js';
import { BE_2028 } from './be/2028.js';
import { BE_2029 } from './be/2029.js';
import { CN_2020 } from './cn/2020.js';
import { CN_2021 } from './cn/2021.js';
import { CN_2022 } from './cn/2022.js';
import { CN_2023 } from './cn/2023.js';
import { CN_2024 } from './cn/2024.js';
import { CN_2025 } from './cn/2025.js';
import { CN_2026 } from './cn/2026.js';
import { DE_2024 } from './de/2024.js';
import { DE_2025 } from './de/2025.js';
import { DE_2026 } from './de/2026.js';
import { DE_2027 } from './de/2027.js';
import { DE_2028 } from './de/2028.js';
import { DE_2029 } from './de/2029.js';
import { FR_2024 } from './fr/2024.js';
import { FR_2025 } from './fr/2025.js';
import { FR_2026 } from './fr/2026.js';
import { FR_2027 } from './fr/2027.js';
import { FR_2028 } from './fr/2028.js';
import { FR_2029 } from './fr/2029.js';
import { GB_2024 } from './gb/2024.js';
import { GB_2025 } from './gb/2025.js';
import { GB_2026 } from './gb/2026.js';
import { GB_2027 } from './gb/2027.js';
import { HK_2024 } from './hk/2024.js';
import { HK_2025 } from './hk/2025.js';
import { HK_2026 } from './hk/2026.js';
import { HK_2027 } from './hk/2027.js';
import { JP_2024 } from './jp/2024.js';
import { JP_2025 } from './jp/2025.js';
import { JP_2026 } from './jp/2026.js';
import { JP_2027 } from './jp/2027.js';
import { NL_2024 } from './nl/2024.js';
import { NL_2025 } from './nl/2025.js';
import { NL_2026 } from './nl/2026.js';
import { NL_2027 } from './nl/2027.js';
import { NL_2028 } from './nl/2028.js';
import { NL_2029 } from './nl/2029.js';
import { TW_2024 } from './tw/2024.js';
import { TW_2025 } from './tw/2025.js';
import { TW_2026 } from './tw/2026.js';
import { TW_2027 } from './tw/2027.js';
import { US_2024 } from './us/2024.js';
import { US_2025 } from './us/2025.js';
import { US_2026 } from './us/2026.js';
import { US_2027 } from './us/2027.js';
import { US_2028 } from './us/2028.js';
import { US_2029 } from './us/2029.js';

/** Every reviewed calendar shipped with the service. A year that is not here makes results provisional. */
export const CALENDARS: readonly HolidayCalendar[] = [
  CN_2020,
  CN_2021,
  CN_2022,
  CN_2023,
  CN_2024,
  CN_2025,
  CN_2026,
  DE_2024,
  DE_2025,
  DE_2026,
  DE_2027,
  DE_2028,
  DE_2029,
  BE_2024,
  BE_2025,
  BE_2026,
  BE_2027,
  BE_2028,
  BE_2029,
  FR_2024,
  FR_2025,
  FR_2026,
  FR_2027,
  FR_2028,
  FR_2029,
  NL_2024,
  NL_2025,
  NL_2026,
  NL_2027,
  NL_2028,
  NL_2029,
  US_2024,
  US_2025,
  US_2026,
  US_2027,
  US_2028,
  US_2029,
  GB_2024,
  GB_2025,
  GB_2026,
  GB_2027,
  TW_2024,
  TW_2025,
  TW_2026,
  TW_2027,
  HK_2024,
  HK_2025,
  HK_2026,
  HK_2027,
  JP_2024,
  JP_2025,
  JP_2026,
  JP_2027,
];
