export default {
  title: 'My desk',
  text: {
    partner: 'Catalogue, requests, licenses, certificates and feeds.',
    legal: 'Reports, by deadline and impact.',
    scans: 'Scan pages for copies, and watch them live.',
  },
  nothing: 'No desk is open to your account',
  nothingText: 'Ask an administrator for a role.',
} as const;
