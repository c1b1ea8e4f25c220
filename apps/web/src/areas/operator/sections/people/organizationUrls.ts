import { withQuery } from '../../../../shared/urls.ts';

/** The parts of an organization's page; the first is the page itself, every other one stands below it. */
export const organizationTabs = [
  'overview',
  'entitlements',
  'grants',
  'overrides',
  'usage',
  'members',
  'sites',
  'billing',
  'history',
  'standing',
  'audit',
  'compare',
] as const;
export type OrganizationTab = (typeof organizationTabs)[number];

/** What an operator may do to what an organization may use; each act is a page of its own. */
export const planActs = [
  'grant',
  'trial',
  'force',
  'schedule',
  'override',
  'defaults',
  'revoke',
  'release',
  'extend',
  'cancel',
  'clear',
  'undo',
] as const;
export type PlanAct = (typeof planActs)[number];

/** A part of an organization's page; with an instant, as it was or will be then. */
export const organizationUrl = (slug: string, tab: OrganizationTab = 'overview', at: string | null = null) =>
  withQuery(`/operator/organizations/${slug}${tab === 'overview' ? '' : `/${tab}`}`, { at });

/** The page of an act, with what is known of it already. */
export const planActUrl = (
  slug: string,
  act: PlanAct,
  known: Readonly<Record<string, string | null | undefined>> = {},
) => withQuery(`/operator/organizations/${slug}/plan/${act}`, known);
