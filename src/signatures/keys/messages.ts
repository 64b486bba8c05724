import { catalogue } from '../../shared/messages.js';

export const t = catalogue('signatures/keys', {
  notEd25519: 'The key that signs credentials must be an Ed25519 key.',
  noneBelongs: 'None of the certificates belongs to the private key.',
  wrongKind:
    'The signing key must be an elliptic-curve key on P-256 or an RSA key of 2048 to 8192 bits.',
  notPem:
    'The private key is not in PEM format. Convert a PKCS#12 file with "openssl pkcs12 -in FILE -out signing.pem".',
  keyUnreadable: 'The private key cannot be read, or its password is wrong.',
  certificateUnreadable: 'A certificate cannot be read.',
  noCertificate: 'The file contains no certificate.',
  unreadable: 'It cannot be read.',
  unreadableBecause: 'It cannot be read ({code}).',
  noFile: 'There is no such file.',
  keys: 'manage the keys that sign certificates',
  export: 'write the public keys of this issuer, for "lectern verify"',
  rotate: 'retire the keys made here and make new ones; restart the server afterwards',
  rotated:
    'New keys were made. Restart the server, and distribute what "lectern keys export" writes now.',
  selfSigned: 'Certificates of {host}',
});
