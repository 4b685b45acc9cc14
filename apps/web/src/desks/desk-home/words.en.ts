export default {
  title: 'My desk',
  text: {
    partner: 'Catalogue, requests, licenses, certificates and feeds.',
    licensing: 'Not built yet: use the API.',
    legal: 'Reports, by deadline and impact.',
    scans: 'Scan pages for copies, and watch them live.',
  },
  nothing: 'No desk is open to your account',
  nothingText: 'Ask an administrator for a role.',
  soon: { title: 'This desk is being built', text: 'What it will hold is served by the API already.' },
} as const;
