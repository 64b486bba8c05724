import { catalogue } from '../shared/messages.js';

/** Texts inside the files of certificates and reports, which come out with the same bytes each time: never reword one, add another. */
export const t = catalogue('documents', {
  logo: 'Logo of {provider}',
  qr: 'QR code of the address at which this certificate can be checked: {address}',
  issuedBy: 'Issued by {provider}',
  certificateFacts: 'The facts of this certificate, in canonical JSON (RFC 8785)',
  credential: 'This certificate as an Open Badges 3.0 credential',
  signature: 'Digital signature of {signer}',
  timeStamp: 'Time-stamp of this document',
  reportFacts: 'What these pages were drawn from, in canonical JSON (RFC 8785)',
});
