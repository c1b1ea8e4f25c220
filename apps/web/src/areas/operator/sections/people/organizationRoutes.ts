import type { RouteObject } from 'react-router';

/** The page of an organization: every part and every act has a route of its own. */
export const organizationRoutes: RouteObject[] = [
  {
    path: 'organizations/:slug',
    handle: { outline: 4, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/OrganizationPage.query.ts')).organizationPage
          .loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/OrganizationPage.tsx')).OrganizationPage,
    },
  },
  {
    path: 'organizations/:slug/entitlements',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (
          await import(
            '../../pages/organizations/organization/entitlements/OrganizationEntitlementsPage.query.ts'
          )
        ).organizationEntitlementsPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/entitlements/OrganizationEntitlementsPage.tsx'))
          .OrganizationEntitlementsPage,
    },
  },
  {
    path: 'organizations/:slug/grants',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/grants/OrganizationGrantsPage.query.ts'))
          .organizationGrantsPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/grants/OrganizationGrantsPage.tsx'))
          .OrganizationGrantsPage,
    },
  },
  {
    path: 'organizations/:slug/overrides',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/overrides/OrganizationOverridesPage.query.ts'))
          .organizationOverridesPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/overrides/OrganizationOverridesPage.tsx'))
          .OrganizationOverridesPage,
    },
  },
  {
    path: 'organizations/:slug/usage',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/usage/OrganizationUsagePage.query.ts'))
          .organizationUsagePage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/usage/OrganizationUsagePage.tsx'))
          .OrganizationUsagePage,
    },
  },
  {
    path: 'organizations/:slug/members',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/members/OrganizationMembersPage.query.ts'))
          .organizationMembersPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/members/OrganizationMembersPage.tsx'))
          .OrganizationMembersPage,
    },
  },
  {
    path: 'organizations/:slug/sites',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/sites/OrganizationSitesPage.query.ts'))
          .organizationSitesPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/sites/OrganizationSitesPage.tsx'))
          .OrganizationSitesPage,
    },
  },
  {
    path: 'organizations/:slug/billing',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/billing/OrganizationBillingPage.query.ts'))
          .organizationBillingPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/billing/OrganizationBillingPage.tsx'))
          .OrganizationBillingPage,
    },
  },
  {
    path: 'organizations/:slug/history',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/history/OrganizationHistoryPage.query.ts'))
          .organizationHistoryPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/history/OrganizationHistoryPage.tsx'))
          .OrganizationHistoryPage,
    },
  },
  {
    path: 'organizations/:slug/audit',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/audit/OrganizationAuditPage.query.ts'))
          .organizationAuditPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/audit/OrganizationAuditPage.tsx'))
          .OrganizationAuditPage,
    },
  },
  {
    path: 'organizations/:slug/compare',
    handle: { outline: 2, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/compare/OrganizationComparePage.query.ts'))
          .organizationComparePage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/compare/OrganizationComparePage.tsx'))
          .OrganizationComparePage,
    },
  },
  {
    path: 'organizations/:slug/plan/:act',
    handle: { outline: 2, width: 'page' },
    lazy: {
      loader: async () =>
        (await import('../../pages/organizations/organization/plan/PlanActPage.query.ts')).planActPage.loader,
      Component: async () =>
        (await import('../../pages/organizations/organization/plan/PlanActPage.tsx')).PlanActPage,
    },
  },
];
