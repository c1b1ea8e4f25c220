export { findAuditEntries, listAuditEntries, listAuditEntriesOf } from './auditEntries.query.ts';
export type { AuditEntryView, AuditFilter, AuditPage, AuditScope } from './views.ts';
