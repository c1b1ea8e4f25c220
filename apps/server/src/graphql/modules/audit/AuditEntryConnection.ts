import { builder } from '../../builder.ts';
import { AuditEntry } from './AuditEntry.ts';

export const AuditEntryConnection = builder.connectionObject(
  { type: AuditEntry, name: 'AuditEntryConnection', description: 'A page of the audit.' },
  { name: 'AuditEntryEdge', description: 'An entry in its list.' },
);
