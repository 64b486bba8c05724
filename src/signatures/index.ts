export { base64UrlOf } from './domain/bytes.js';
export { type Json, canonicalJson } from './domain/credentials/canonical-json.js';
export { withProof } from './domain/credentials/data-integrity.js';
export type { JsonObject } from './domain/credentials/json.js';
export { credentialJwt, jwtMediaType } from './domain/credentials/jwt.js';
export { readMultikey } from './domain/credentials/multikey.js';
export { type KnownKeys, readKnownKeys, writeKnownKeys } from './domain/known-keys.js';
export {
  digestToStamp,
  timeStampField,
  withTimeStamp,
} from './domain/time-stamps/time-stamp-update.js';
export { isTimeStampOf } from './domain/time-stamps/time-stamp.js';
export { type DocumentKey, documentKey } from './keys/document-key.js';
export { keysCommand } from './keys/keys.command.js';
export { SigningKey } from './keys/signing-key.entity.js';
export { SigningKeys } from './keys/signing-keys.js';
export { type SignatureRoom, roomFor, seal } from './signing/seal.js';
export {
  type TimeStampAuthority,
  TimeStampError,
  askForTimeStamp,
  patience,
} from './time-stamps/time-stamp-authority.js';
export { SignaturesModule } from './signatures.module.js';
