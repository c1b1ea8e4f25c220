import type { StripeDifference as Difference } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { StripeDifferenceField } from './StripeDifferenceField.ts';

export const StripeDifference = builder.objectRef<Difference>('StripeDifference').implement({
  description: 'Something that stands otherwise in Stripe.',
  fields: (t) => ({
    field: t.expose('field', { type: StripeDifferenceField, description: 'What of it.' }),
    ours: t.exposeString('ours', { description: 'What stands here.' }),
    theirs: t.exposeString('theirs', { description: 'What stands in Stripe.' }),
  }),
});
