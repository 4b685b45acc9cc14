export default {
  title: 'People and roles',
  lead: '{{people}} of {{seats}} seats are taken.',
  column: { person: 'Person', roles: 'Role', state: 'Account', since: 'Since', act: 'To do' },
  admin: 'Administrator',
  adminOf: '{{name}} is an administrator',
  status: { OPEN: 'open', CLOSED: 'closed' },
  close: 'Close the account',
  reopen: 'Open it again',
  you: 'this is you',
  invite: {
    open: 'Invite somebody',
    name: 'Name',
    email: 'E-mail address',
    go: 'Make the invitation',
    handOver: 'Hand this over to the person: it is shown this once.',
    until: 'It is good until',
  },
} as const;
