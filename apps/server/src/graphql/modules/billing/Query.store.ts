import { type Store as StoreValue, selectStore } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';

export const Store = builder.objectRef<StoreValue>('Store').implement({
  description:
    'Whether members may buy. While they may not, whatever is paid goes on, can be ended, and taken back.',
  fields: (t) => ({
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether they may.' }),
    closedMessage: t.exposeString('closedMessage', {
      nullable: true,
      description: 'What operators say meanwhile; null while it is open, or when they say nothing.',
    }),
  }),
});

builder.queryField('store', (t) =>
  t.field({
    type: Store,
    description: 'Whether members may buy. Public.',
    resolve: (_root, _args, { rooms }) => selectStore(rooms.database),
  }),
);
