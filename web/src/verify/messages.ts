import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('verify', {
  title: 'Check a certificate',
  lead: 'Enter the code printed beside the square code on the certificate.',
  code: 'Code or address',
  check: 'Check the certificate',
  checking: 'Checking the certificate',
  checkAgain: 'Check again',
  unknownCode:
    'No certificate with this code was issued here. Compare every character of the address with the one printed beside the code. If it is the same, the certificate is not genuine or was issued somewhere else.',
  couldNotCheck: 'This says nothing about the certificate. {why}',

  'answer.valid': 'Valid',
  'answer.status-unknown': 'Unchanged',
  'answer.revoked': 'Revoked',
  'answer.superseded': 'Superseded',
  'answer.out-of-date': 'Out of date',
  'answer.report': 'Signed report',
  'answer.edited': 'Edited',
  'answer.foreign': 'Not issued here',
  'answer.damaged': 'Damaged',
  'answer.not-checked': 'Could not check',
  'answer.differ': 'The two checks differ',

  issued: '{issuer} issued this certificate, and it has not been revoked.',
  revoked: 'Revoked on {day} because: <reason>{why}</reason> It no longer counts.',
  revokedAndReinstated:
    'Revoked on {day} because: <reason>{why}</reason> It no longer counts. The credit was reinstated on {reinstated}, and certificate No. {serial} was issued for it. Ask the holder for that certificate.',
  superseded:
    'Replaced on {day} by certificate No. {serial} because: <reason>{why}</reason> This certificate is genuine but no longer counts. Ask the holder for the later one.',
  demonstration: 'A demonstration',
  noCredit: 'No credit was awarded with this certificate.',
  facts: 'What it says',
  print: 'Print this page',

  proves: 'What this proves',
  codeOfCertificate:
    'The code on the certificate belongs to certificate No. {serial}, issued by {issuer}.',
  frozen: 'The facts above are as they were at the time of issue. Nobody can edit them.',
  sameCertificate:
    'The certificate in your hand is genuine if it says the same, word for word. If anything differs, it was altered.',
  holderOfCertificate:
    'It does not prove who is holding the certificate. Compare the name with an identity document.',
  checkedWithFingerprint:
    'Checked on {time}. Fingerprint of the facts (SHA-256): <fingerprint>{sha256}</fingerprint>',

  transcriptCurrent:
    'This transcript was issued here and signed by {issuer}. Every certificate that it lists still counts.',
  transcriptOutOfDate:
    'This transcript was issued here and signed by {issuer}. Some of the certificates that it lists no longer count. Ask for a new transcript.',
  listed: '{count, plural, one {# certificate} other {# certificates}} listed',
  revokedSince: '{count, number} revoked since',
  replacedSince: '{count, number} replaced by a later certificate since',
  noCreditListed: 'No credit was awarded for anything that it lists.',
  codeOfTranscript: 'The code on the transcript belongs to transcript No. {serial}.',
  sameTranscript:
    'The pages in your hand are genuine if they say the same, word for word. You can also check each certificate by its own code.',
  holderOfTranscript:
    'It does not prove who is holding the transcript, and nobody here has checked what it calls self-reported.',

  orCheckFile: 'Or check the file',
  file: 'Certificate or credential',
  fileHint:
    'Choose, drop or paste a PDF, JSON or JWT file. This browser checks it first, without sending it anywhere. Then this server checks it too and tells you whether it still counts. The server does not keep the file.',
  pasted: 'Pasted text',
  browserChecks: 'This browser is checking the file.',
  serverChecks: 'This browser has finished. The server is checking the file.',
  differ: '<strong>Rely on neither.</strong> This browser and the server disagree about this file.',
  neither:
    'Neither this browser nor the server could check the file. This says nothing about the file.',
  factsIssued: 'What was issued',
  howChecked:
    'Checked on {time}. This browser and the server run the same program with the <keys>public keys of this issuer</keys>, and both come from this server. With keys that you saved earlier, <command>lectern verify</command> checks files without this server.',
  whatToDo: 'What to do now',
  afterDifference:
    'One of the two checks is faulty, or somebody is interfering with it. Check the file again with another device on another network. If the two checks differ there too, ask the issuer, using an address or telephone number that you did not take from the file.',
  browserFailed: 'This browser could not check the file',
  serverAlone: 'This answer comes from the server alone.',
  serverFailed: 'The server could not check the file',
  browserAlone:
    'What this browser found still holds. Only the server knows whether a certificate was revoked.',
  askAgain: 'Ask the server again',

  notLoaded: 'The part of this page that checks files could not be loaded. Reload the page.',
  tookTooLong: 'The check took too long.',
  closing: 'This page is closing.',
  tooLargeForBrowser: 'The file is larger than 64 MB, and no certificate is that large.',
  noKeys: 'The public keys of this issuer could not be loaded.',
  tooLargeForServer: 'The server does not check files larger than 16 MB.',

  steps: 'What was checked',
  'step.file': 'What it is',
  'step.signature': 'Unchanged since it was signed',
  'step.signer': 'Signed by this issuer',
  'step.time-stamp': 'When it existed',
  'step.credential': 'The credential inside',
  'step.facts': 'The facts as issued',
  'step.status': 'Still counts',
  'meaning.file': 'Only a PDF or a credential can be checked.',
  'meaning.signature': 'A change to any letter, page or byte would show here.',
  'meaning.signer': 'Signed with the issuer’s own key. Anybody could copy a name.',
  'meaning.time-stamp':
    'According to an authority that is independent of the issuer and the learner.',
  'meaning.credential': 'The same certificate for programs, signed separately.',
  'meaning.facts': 'The name, title, credit and date are those that were issued.',
  'meaning.status': 'Neither revoked nor replaced. Only the issuer knows.',
  'result.passed': 'Yes',
  'result.failed': 'No',
  'result.could-not-check': 'Could not check',
  'result.checking': 'Checking',
  'said.browser': '<strong>This browser:</strong> {text}',
  'said.server': '<strong>The server:</strong> {text}',
  byBrowser: 'In this browser',
  byServer: 'By the server',
});
