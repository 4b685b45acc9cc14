import type { RouteObject } from 'react-router';

/** The first screen after signing in. */
export const deskHomeRoutes: RouteObject[] = [
  { path: 'desk', lazy: async () => ({ Component: (await import('./DeskHomePage.js')).DeskHomePage }) },
];
