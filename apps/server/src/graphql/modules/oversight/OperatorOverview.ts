import type { Overview } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';
import { Concern } from './Concern.ts';
import { Course } from './Course.ts';
import { Habit } from './Habit.ts';

export const OperatorOverview = builder.objectRef<Overview>('OperatorOverview').implement({
  description: 'How things stand for those who look after them.',
  fields: (t) => ({
    at: t.field({
      type: 'DateTime',
      description: 'The instant of all of it.',
      resolve: (overview) => overview.at,
    }),
    concerns: t.field({
      type: [Concern],
      description: 'What needs a person now. What is in order is not listed.',
      resolve: (overview) => overview.concerns,
    }),
    habits: t.field({
      type: [Habit],
      description: 'What operators did most often of late, the most frequent first.',
      resolve: (overview) => overview.habits,
    }),
    courses: t.field({
      type: [Course],
      description: 'The few numbers that tell how things go, over the last two weeks.',
      resolve: (overview) => overview.courses,
    }),
  }),
});
