import type { Viewing as ViewingShape } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { Person } from './Person.ts';
import { personOfId } from './personOfId.ts';

export const Viewing = builder.objectRef<ViewingShape>('Viewing').implement({
  description:
    "One look of an operator with a person's eyes. Queries with its id in the header `x-view-as` are answered as that person would be; every mutation is FORBIDDEN.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the viewing in the header and for `endViewing`; no secret.' }),
    operatorName: t.exposeString('operatorName', { description: 'Who looks.' }),
    person: t.field({
      type: Person,
      description: 'With whose eyes.',
      resolve: ({ personId }, _args, context) => personOfId(personId, context),
    }),
    reason: t.exposeString('reason', { description: 'Why, as the operator said it.' }),
    startsAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: (v) => v.startsAt }),
    endsAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself, exclusive.',
      resolve: (v) => v.endsAt,
    }),
  }),
});
