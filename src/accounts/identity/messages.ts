import { catalogue } from '../../shared/messages.js';

export const t = catalogue('accounts/identity', {
  npiTaken:
    'This NPI is already in use on this server, so nothing was saved. Check it for typing errors. If it is yours, ask the operator of this server to assign it to you.',
  npiInUse: 'is in use on this server',
  notNpi: '"{npi}" is not an NPI.',
  noClinician: 'There is no clinician with this email address.',
  npis: 'settle which account an NPI belongs to',
  list: 'list the NPIs that several accounts have, with which nobody can claim',
  noneDisputed: 'No NPI is in more than one account.',
  disputed:
    'Nobody can claim with these until you assign each to one account with "lectern npi give".',
  give: 'assign an NPI to an account',
  optionEmail: 'the account that it belongs to',
  optionReason: 'how you know, for the ledger',
  reasonEmpty: '--reason is empty.',
  given: '{npi} now belongs to {email}. Other accounts that have it cannot claim with it.',
  notInProfile: 'It is not in the profile of {email} yet, and can be added there now.',
});
