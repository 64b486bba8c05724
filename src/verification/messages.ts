import { catalogue } from '../shared/messages.js';

export const t = catalogue('verification', {
  tooMany:
    'Too many certificates were checked from this address. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  notIssuedHere:
    'No certificate or transcript with this code was issued here. Check the code against the document, or scan it again.',
  'step.file': 'What it is',
  'step.signature': 'Unchanged',
  'step.signer': 'Signed by',
  'step.time-stamp': 'Existed at',
  'step.credential': 'Credential',
  'step.facts': 'Facts',
  'step.status': 'Still counts',
  'result.passed': 'yes',
  'result.failed': 'NO',
  'result.could-not-check': 'could not check',
  command: 'check a certificate, transcript or credential offline; nothing is sent anywhere',
  'command.keys': 'what "lectern keys export" wrote on the server of the issuer',
  'command.json': 'print every step as JSON',
  'command.exitCodes':
    'The exit code is 0 for a document as it was issued, 1 for any other file, 2 when it could not be checked.',
  'command.code': 'Code',
});
