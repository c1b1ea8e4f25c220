import { builder } from '../../builder.ts';

export const Capability = builder.enumType('Capability', {
  description: 'Something that a role lets its members do.',
  values: {
    BILLING_MANAGE: {
      value: 'billing.manage',
      description: 'Buy plans and add-ons, change and cancel them, and see what was paid.',
    },
    SITE_CREATE: { value: 'site.create', description: 'Create wiki sites.' },
    SITE_MANAGE: { value: 'site.manage', description: 'Archive and restore wiki sites.' },
    SITE_OPEN: { value: 'site.open', description: 'Open wiki sites from the console.' },
  } as const,
});
