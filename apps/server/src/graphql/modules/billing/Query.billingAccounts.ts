import { ACCOUNTS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount, StripeCustomerState } from './BillingAccount.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

const BillingAccountFilter = builder.inputType('BillingAccountFilter', {
  description: 'Which accounts. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    customerState: t.field({
      type: StripeCustomerState,
      required: false,
      description: 'Whose customer was last found so.',
    }),
    hasSyncFailed: t.boolean({
      required: false,
      description: 'True: those alone that Stripe could not be asked about last; false: the others.',
    }),
  }),
});

const BillingAccountOrder = builder.enumType('BillingAccountOrder', {
  description: 'The order of accounts.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest made first.' },
    OLDEST: { value: 'oldest', description: 'The earliest made first.' },
    NAME: { value: 'name', description: 'By the name of the organization.' },
  } as const,
});

builder.queryField('billingAccounts', (t) =>
  t.connection(
    {
      type: BillingAccount,
      nullable: true,
      description: 'Every organization that ever needed to pay. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: BillingAccountFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: BillingAccountOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) => {
        const wanted = {
          ...ledgerFilterOf(filter, 'BillingAccount'),
          customerState: filter?.customerState ?? undefined,
          hasFailed: filter?.hasSyncFailed ?? undefined,
        };
        return ledgerPage(context, ACCOUNTS, { whose: 'everybody', filter: wanted, order: orderBy }, page);
      },
    },
    { name: 'BillingAccountConnection', description: 'A page of accounts.' },
    { name: 'BillingAccountEdge', description: 'An account in its list.' },
  ),
);
