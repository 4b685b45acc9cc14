export default {
  tab: 'Rights, in the open',
  title: 'Is this reprint licensed?',
  lead: 'Check a certificate, find out who may sell, say what is wrong. No account is needed, and every answer gives its reasons.',
  number: 'Number of a certificate',
  check: 'Verify',
  verify: {
    title: 'Verify a certificate',
    text: 'By number, by its text, by the PDF, or by the code printed on it. Works without a connection, too.',
  },
  agents: {
    title: 'Is somebody authorized?',
    text: 'Ask by name, number or domain whether a company may sell our works.',
  },
  claim: {
    title: 'File a claim',
    text: 'Content, copyright, personality rights: see how long there is time and why, and file it here.',
  },
  report: {
    title: 'Report an infringement',
    text: 'A false agent, an unauthorized sale or use, a license that is not kept.',
  },
  track: { text: 'You filed a claim before?', link: 'See how it stands' },
} as const;
