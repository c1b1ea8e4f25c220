export { operatorHomeUrl as homeUrl } from '../../shared/urls.ts';
export * from './sections/audit/urls.ts';
export * from './sections/billing/urls.ts';
export * from './sections/catalog/urls.ts';
export * from './sections/integrations/urls.ts';
export * from './sections/people/urls.ts';
export * from './sections/stripe/urls.ts';
export * from './sections/system/urls.ts';
