import type { Concern as ConcernView } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';
import { ConcernKind } from './ConcernKind.ts';
import { Finding } from './Finding.ts';

export const Concern = builder.objectRef<ConcernView>('Concern').implement({
  description: 'Something that needs a person, and how much of it there is.',
  fields: (t) => ({
    kind: t.field({ type: ConcernKind, description: 'What it is.', resolve: (concern) => concern.kind }),
    count: t.exposeInt('count', { description: 'How many; a thousand stands for more than that, too.' }),
    soonest: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the first of them runs out; null where nothing does.',
      resolve: (concern) => concern.soonest,
    }),
    examples: t.field({
      type: [Finding],
      description: 'The first three, where they are things that can be found.',
      resolve: (concern) => concern.examples,
    }),
  }),
});
