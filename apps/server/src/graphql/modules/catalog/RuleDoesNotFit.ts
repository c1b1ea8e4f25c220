import type { RuleDoesNotFit as Refusal } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { ResourceKind } from './ResourceKind.ts';

const RuleProblem = builder.enumType('RuleProblem', {
  description: 'Why a value does not fit its resource.',
  values: {
    ANOTHER_KIND: { value: 'anotherKind', description: 'It is a value of another kind.' },
    UNKNOWN_LEVEL: { value: 'unknownLevel', description: 'The resource has no such level.' },
  } as const,
});

export const RuleDoesNotFit = builder.objectRef<Refusal & UserErrorShape>('RuleDoesNotFit').implement({
  description: 'A rule gives a value that its resource cannot have.',
  interfaces: [UserError],
  fields: (t) => ({
    resourceKey: t.exposeString('resourceKey', { description: 'The resource, by its key.' }),
    problem: t.field({ type: RuleProblem, description: 'What is wrong.', resolve: (e) => e.problem }),
    expectedKind: t.field({ type: ResourceKind, description: 'Its kind.', resolve: (e) => e.expectedKind }),
    levels: t.stringList({
      description: 'Levels it has, the lowest first; empty when it is no ENUM.',
      resolve: (error) => [...error.levels],
    }),
  }),
});
