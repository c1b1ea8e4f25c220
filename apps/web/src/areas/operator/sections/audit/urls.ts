import { withQuery } from '../../../../shared/urls.ts';
import { type AuditFilters, serializeAuditFilters } from '../../pages/audit/filters.ts';

export const auditUrl = (filters: AuditFilters = {}) =>
  withQuery('/operator/audit', serializeAuditFilters(filters));
export const auditEntryUrl = (id: string) => `/operator/audit/${id}`;
