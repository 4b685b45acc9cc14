import type { RouteObject } from 'react-router';

/** The first screen after signing in, and a place for desks that are not built yet. */
export const deskHomeRoutes: RouteObject[] = [
  { path: 'desk', lazy: async () => ({ Component: (await import('./DeskHomePage.js')).DeskHomePage }) },
  ...['licensing'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./SoonPage.js')).SoonPage }),
  })),
];
