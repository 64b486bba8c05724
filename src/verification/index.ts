export { verifyCommand } from './verify.command.js';
export { VerificationModule } from './verification.module.js';
