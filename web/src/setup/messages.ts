import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('setup', {
  setUp: 'Set-up',
  provider: 'Provider',
  creditOptions: 'Credit options',
  activities: 'Activities',
  claimLimits: 'Claim limits',
  certificates: 'Certificates',
  rules: 'Rules',
});
