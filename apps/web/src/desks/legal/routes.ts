import type { RouteObject } from 'react-router';

export const legalRoutes: RouteObject[] = [
  { path: 'legal', lazy: async () => ({ Component: (await import('./inbox/InboxPage.js')).InboxPage }) },
];
