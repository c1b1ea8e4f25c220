import { DISPUTES } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Dispute } from './Dispute.ts';
import { DisputeConnection } from './DisputeConnection.ts';
import { DisputeFilter, disputeFilterOf } from './DisputeFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

const DisputeOrder = builder.enumType('DisputeOrder', {
  description: 'The order of disputes.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest raised first.' },
    OLDEST: { value: 'oldest', description: 'The earliest raised first.' },
    DUE: { value: 'due', description: 'By the day by which the bank wants an answer, the earliest first.' },
  } as const,
});

builder.queryField('disputes', (t) =>
  t.connection(
    {
      type: Dispute,
      nullable: true,
      description: 'Every dispute of everybody. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: DisputeFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: DisputeOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) =>
        ledgerPage(
          context,
          DISPUTES,
          { whose: 'everybody', filter: disputeFilterOf(filter), order: orderBy },
          page,
        ),
    },
    DisputeConnection,
  ),
);
