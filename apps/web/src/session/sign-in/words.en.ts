export default {
  title: 'Sign in',
  lead: 'For media partners and for the people of the publisher. The public pages need no account.',
  email: 'E-mail address',
  emailMissing: 'Enter the e-mail address of your account',
  password: 'Password',
  passwordMissing: 'Enter your password',
  submit: 'Sign in',
} as const;
