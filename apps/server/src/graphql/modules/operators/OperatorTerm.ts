import type { OperatorTerm as Term } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { OperatorRole } from '../identity/OperatorRole.ts';
import { Person } from '../identity/Person.ts';
import { OperatorTermStateEnum } from './OperatorTermState.ts';

export const OperatorTerm = builder.objectRef<Term>('OperatorTerm');

builder.node(OperatorTerm, {
  description: 'A stretch of time in which a person serves as an operator. For operators.',
  id: { resolve: (term) => term.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.operatorTerm.load(id))),
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'Who serves.',
      resolve: async ({ personId }, _args, context) => {
        const person = await context.loaders.person.load(personId);
        if (person === null) throw missing('person');
        return person;
      },
    }),
    role: t.field({ type: OperatorRole, description: 'What they may do.', resolve: (term) => term.role }),
    state: t.field({
      type: OperatorTermStateEnum,
      description: 'Where it stands at this moment.',
      resolve: (term) => term.state,
    }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins.', resolve: (term) => term.startsAt }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null when it does not.',
      resolve: (term) => term.endsAt,
    }),
    reason: t.string({ description: 'Why it was given.', resolve: (term) => term.reason }),
    grantedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who gave it; null when it was given at the machine.',
      resolve: ({ grantedBy }, _args, context) => personOrNull(grantedBy, context),
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody ended it; null when nobody did.',
      resolve: (term) => term.revokedAt,
    }),
    revokedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who ended it; null when nobody did.',
      resolve: ({ revokedBy }, _args, context) => personOrNull(revokedBy, context),
    }),
  }),
});

async function personOrNull(id: string | null, { loaders }: Context) {
  return id === null ? null : loaders.person.load(id);
}
