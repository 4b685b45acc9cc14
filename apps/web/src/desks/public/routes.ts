import type { RouteObject } from 'react-router';

/** What anybody may open without an account. Folders and addresses have the same names. */
export const publicRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home/HomePage.js')).HomePage }) },
  { path: 'verify', lazy: async () => ({ Component: (await import('./verify/VerifyPage.js')).VerifyPage }) },
  { path: 'agents', lazy: async () => ({ Component: (await import('./agents/AgentsPage.js')).AgentsPage }) },
  { path: 'claim', lazy: async () => ({ Component: (await import('./claim/ClaimPage.js')).ClaimPage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('./report/ReportPage.js')).ReportPage }) },
  { path: 'track', lazy: async () => ({ Component: (await import('./track/TrackPage.js')).TrackPage }) },
];
