import type { OverLimitView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';

export const OverLimitPolicy = builder.enumType('OverLimitPolicy', {
  description: 'What happens when more is in use than is allowed. Nothing is ever deleted.',
  values: {
    BLOCK: { value: 'block', description: 'People may not bring it about; whatever else does has a grace.' },
    GRACE: {
      value: 'grace',
      description: 'Everything goes on until the deadline, then the excess is frozen.',
    },
    FREEZE: { value: 'freeze', description: 'The excess becomes read-only at once.' },
    CHOOSE: {
      value: 'choose',
      description: 'Until the deadline its owner may choose what stays; then the oldest stay.',
    },
  } as const,
});

const OverLimitItem = builder.objectRef<OverLimitView['items'][number]>('OverLimitItem').implement({
  description: 'One thing that takes a place of a limit which is exceeded.',
  fields: (t) => ({
    id: t.id({ description: 'The site that it is.', resolve: ({ id }) => encodeId('Site', id) }),
    keptAs: t.exposeInt('keptAs', {
      nullable: true,
      description: 'Its place in what somebody chose to keep; null when it was not chosen.',
    }),
    isFrozen: t.exposeBoolean('isFrozen', { description: 'Whether it is read-only for the excess.' }),
  }),
});

export const OverLimit = builder.objectRef<OverLimitView>('OverLimit').implement({
  description: 'More is in use than is allowed: what happens to it, and when.',
  fields: (t) => ({
    policy: t.field({ type: OverLimitPolicy, description: 'What happens.', resolve: (o) => o.policy }),
    limit: t.field({ type: 'BigInt', description: 'What is allowed.', resolve: (o) => o.limit }),
    used: t.field({
      type: 'BigInt',
      description: 'Everything that counts, frozen or not.',
      resolve: (overLimit) => overLimit.used,
    }),
    frozen: t.exposeInt('frozen', { description: 'How much of it is frozen: read-only, still served.' }),
    items: t.field({
      type: [OverLimitItem],
      description:
        'Everything that counts, in the order in which it stays: as chosen, then the oldest first.',
      resolve: (overLimit) => overLimit.items,
    }),
    openedAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: (o) => o.openedAt }),
    deadline: t.field({
      type: 'DateTime',
      description: 'Until when its owner may choose what stays.',
      resolve: (overLimit) => overLimit.deadline,
    }),
    chosenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody chose what stays; null when nobody has.',
      resolve: (overLimit) => overLimit.chosenAt,
    }),
  }),
});
