import type { RouteObject } from 'react-router';

/** What a partner's people open; each screen is loaded when it is first opened. */
export const partnerRoutes: RouteObject[] = [
  {
    path: 'partner',
    lazy: async () => ({ Component: (await import('./PartnerLayout.js')).PartnerLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./catalogue/CataloguePage.js')).CataloguePage }) },
      { path: 'works/:workId', lazy: async () => ({ Component: (await import('./catalogue/WorkPage.js')).WorkPage }) },
      {
        path: 'requests',
        lazy: async () => ({ Component: (await import('./requests/RequestsPage.js')).RequestsPage }),
      },
      { path: 'requests/new', lazy: async () => ({ Component: (await import('./wish/WishPage.js')).WishPage }) },
      {
        path: 'requests/:requestId',
        lazy: async () => ({ Component: (await import('./requests/RequestPage.js')).RequestPage }),
      },
      {
        path: 'licenses',
        lazy: async () => ({ Component: (await import('./licenses/LicensesPage.js')).LicensesPage }),
      },
      {
        path: 'licenses/:licenseId',
        lazy: async () => ({ Component: (await import('./licenses/LicensePage.js')).LicensePage }),
      },
      {
        path: 'preflight',
        lazy: async () => ({ Component: (await import('./preflight/PreflightPage.js')).PreflightPage }),
      },
      {
        path: 'reprints',
        lazy: async () => ({ Component: (await import('./reprints/ReprintsPage.js')).ReprintsPage }),
      },
      {
        path: 'findings',
        lazy: async () => ({ Component: (await import('./hearings/HearingsPage.js')).HearingsPage }),
      },
      {
        path: 'findings/:hearingId',
        lazy: async () => ({ Component: (await import('./hearings/HearingPage.js')).HearingPage }),
      },
      { path: 'supply', lazy: async () => ({ Component: (await import('./supply/SupplyPage.js')).SupplyPage }) },
      { path: 'access', lazy: async () => ({ Component: (await import('./access/AccessPage.js')).AccessPage }) },
      { path: 'people', lazy: async () => ({ Component: (await import('./people/PeoplePage.js')).PeoplePage }) },
    ],
  },
];
