export { AuditingModule } from './auditing.module.js';
export { auditCommand } from './audit.command.js';
