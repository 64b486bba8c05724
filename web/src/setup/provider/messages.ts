import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('setup/provider', {
  title: 'Provider',
  lead: 'The operator of this server records your legal name and who accredits you. What was issued before keeps the facts of its time.',
  demonstration: 'A demonstration',
  demonstrationNote:
    'This provider shows how Lectern works. It awards no credit, and nobody can accredit it. To award credit, ask the operator to create a provider of your own.',
  onRecord: 'On record now',
  legalName: 'Legal name',
  accreditedBy: 'Accredited by',
  notAccredited: 'Nobody: certificates confirm participation, without credit',
  awardsInDoubt: 'Awards under an accreditation that proved wrong',
  pastAwards: 'Past awards that today’s rules would not give',
  proposed: 'Proposed to the operator',
  takeBack: 'Take back the proposal',
  takenBack: 'The proposal is taken back',

  proposeChange: 'Propose a change',
  legalNameHint: 'As it is printed on certificates',
  accreditedByHint: 'The accreditor’s name, such as ACCME',
  identifier: 'Identifier',
  identifierHint: 'The number that the accreditor gave you',
  statement: 'Accreditation statement',
  statementHint: 'Word for word as the accreditor requires it, at most 600 characters',
  nothingChanged: 'Change something first: this is what is on record now.',
  propose: 'Propose to the operator',
  proposing: 'Proposing to the operator',
  isProposed: 'The change is proposed to the operator',

  website: 'Website',
  saveWebsite: 'Save the website',
  savingWebsite: 'Saving the website',
  websiteSaved: 'The website is saved',
});
