import { createBrowserRouter, type RouteObject } from 'react-router';
import { deskHomeRoutes } from '../desks/desk-home/routes.js';
import { legalRoutes } from '../desks/legal/routes.js';
import { partnerRoutes } from '../desks/partner/routes.js';
import { publicRoutes } from '../desks/public/routes.js';
import { scansRoutes } from '../desks/scans/routes.js';
import { CrashedScreen } from '../shared/states/CrashedScreen.js';
import { Loading } from '../shared/states/Loading.js';

/** One folder, one `routes.ts`, one group of addresses for each desk; each screen is loaded when it is first opened. */
const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('../shared/layout/RootLayout.js')).RootLayout }),
    HydrateFallback: Loading,
    ErrorBoundary: CrashedScreen,
    children: [
      {
        lazy: async () => ({ Component: (await import('../shared/layout/PublicLayout.js')).PublicLayout }),
        children: [
          ...publicRoutes,
          {
            path: 'sign-in',
            lazy: async () => ({ Component: (await import('../session/sign-in/SignInPage.js')).SignInPage }),
          },
          {
            path: '*',
            lazy: async () => ({ Component: (await import('../shared/states/NotFoundPage.js')).NotFoundPage }),
          },
        ],
      },
      {
        lazy: async () => ({ Component: (await import('../shared/layout/DeskLayout.js')).DeskLayout }),
        children: [...deskHomeRoutes, ...partnerRoutes, ...legalRoutes, ...scansRoutes],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
