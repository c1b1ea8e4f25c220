import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { BillingAccount } from './BillingAccount.ts';

builder.objectField(Organization, 'billing', (t) =>
  t.field({
    type: BillingAccount,
    nullable: true,
    description:
      'What it pays, and how it stands with Stripe; null before anybody wanted to pay. FORBIDDEN for everybody but operators and members who look after its billing.',
    resolve: async (organization, _args, context) => {
      if (!(await isOperator(context))) {
        const { capabilities } = await overviewOf(organization, context);
        if (!capabilities.includes('billing.manage')) throw new Forbidden('billing.manage');
      }
      return context.loaders.accountOfOrganization.load(organization.id);
    },
  }),
);
