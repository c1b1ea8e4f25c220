import { withQuery } from '../../../../shared/urls.ts';
import { type JobFilters, serializeJobFilters } from '../../pages/system/jobs/filters.ts';
import { type MailFilters, serializeMailFilters } from '../../pages/system/mail/filters.ts';
import { type OperatorFilters, serializeOperatorFilters } from '../../pages/system/operators/filters.ts';

export const designUrl = '/operator/system/design';
export const operatorsUrl = (filters: OperatorFilters = {}) =>
  withQuery('/operator/system/operators', serializeOperatorFilters(filters));
export const newOperatorUrl = '/operator/system/operators/new';
export const jobsUrl = (filters: JobFilters = {}) =>
  withQuery('/operator/system/jobs', serializeJobFilters(filters));
export const jobUrl = (id: string) => `/operator/system/jobs/${id}`;
export const mailUrl = (filters: MailFilters = {}) =>
  withQuery('/operator/system/mail', serializeMailFilters(filters));
export const mailPreviewsUrl = (view: { kind?: string; in?: string } = {}) =>
  withQuery('/operator/system/mail/previews', view);
export const settingsUrl = '/operator/system/settings';
