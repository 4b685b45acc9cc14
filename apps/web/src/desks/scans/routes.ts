import type { RouteObject } from 'react-router';

export const scansRoutes: RouteObject[] = [
  { path: 'scans', lazy: async () => ({ Component: (await import('./list/ScansPage.js')).ScansPage }) },
  { path: 'scans/:scanId', lazy: async () => ({ Component: (await import('./one/ScanPage.js')).ScanPage }) },
];
