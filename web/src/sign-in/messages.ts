import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('sign-in', {
  title: 'Sign in',
  lead: 'Your reading of the literature, turned into credit that anyone can check.',
  backAfterwards: 'Sign in to continue where you left off.',
  email: 'Email address',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  demonstration: 'Demonstration',
  demonstrationAccounts:
    'Try this installation with one of three accounts. Their password was printed in the terminal where the server was started.',
  clinician: 'Clinician',
  administrator: 'Administrator',
  operator: 'Operator',
});
