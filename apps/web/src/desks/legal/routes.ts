import type { RouteObject } from 'react-router';

export const legalRoutes: RouteObject[] = [
  {
    path: 'legal',
    lazy: async () => ({ Component: (await import('./LegalLayout.js')).LegalLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./inbox/InboxPage.js')).InboxPage }) },
      {
        path: 'reports/:reportId',
        lazy: async () => ({ Component: (await import('./inbox/ReportPage.js')).ReportPage }),
      },
      {
        path: 'findings/:findingId',
        lazy: async () => ({ Component: (await import('./finding/FindingPage.js')).FindingPage }),
      },
      { path: 'cases', lazy: async () => ({ Component: (await import('./matter/BoardPage.js')).BoardPage }) },
      { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./matter/CasePage.js')).CasePage }) },
      {
        path: 'cases/:caseId/notices/new',
        lazy: async () => ({ Component: (await import('./notice/NewNoticePage.js')).NewNoticePage }),
      },
      {
        path: 'notices/:noticeId',
        lazy: async () => ({ Component: (await import('./notice/NoticePage.js')).NoticePage }),
      },
      { path: 'deadlines', lazy: async () => ({ Component: (await import('./due/DeadlinesPage.js')).DeadlinesPage }) },
      {
        path: 'claims',
        lazy: async () => ({ Component: (await import('./claims-desk/ClaimsPage.js')).ClaimsPage }),
      },
      {
        path: 'claims/:claimId',
        lazy: async () => ({ Component: (await import('./claims-desk/ClaimPage.js')).ClaimPage }),
      },
      { path: 'audit', lazy: async () => ({ Component: (await import('./audit/AuditPage.js')).AuditPage }) },
    ],
  },
];
