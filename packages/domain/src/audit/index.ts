export { countAuditActions } from './auditActionCounts.query.ts';
export { findAuditEntries, listAuditEntries, listAuditEntriesOf } from './auditEntries.query.ts';
export { type Refusal, recordRefusal } from './recordRefusal.command.ts';
export type { AuditActionCount, AuditEntryView, AuditFilter, AuditPage, AuditScope } from './views.ts';
