import { builder } from '../../builder.ts';

export const OperatorCapabilityEnum = builder.enumType('OperatorCapability', {
  description: 'What an operator may change. Every operator may see everything.',
  values: {
    CATALOG_MANAGE: {
      value: 'catalog.manage',
      description: 'Resources, entitlement sets, products, ladders, defaults and campaigns.',
    },
    PLANS_MANAGE: { value: 'plans.manage', description: 'What organizations hold: grants and overrides.' },
    BILLING_MANAGE: {
      value: 'billing.manage',
      description: 'What is bought and paid, and what stands in Stripe.',
    },
    ORGANIZATIONS_MANAGE: {
      value: 'organizations.manage',
      description: 'Suspending organizations, and notes about them.',
    },
    PEOPLE_MANAGE: { value: 'people.manage', description: 'Persons and their sessions.' },
    PEOPLE_VIEW_AS: { value: 'people.view_as', description: 'Seeing the console as a member sees it.' },
    SITES_MANAGE: { value: 'sites.manage', description: 'Archiving, restoring and retrying sites.' },
    JOBS_MANAGE: { value: 'jobs.manage', description: 'Retrying and cancelling jobs.' },
    MAIL_MANAGE: { value: 'mail.manage', description: 'Sending mails again.' },
    OPERATORS_MANAGE: { value: 'operators.manage', description: 'Who is an operator, and in which role.' },
    SETTINGS_MANAGE: { value: 'settings.manage', description: 'Settings of the installation.' },
  } as const,
});
