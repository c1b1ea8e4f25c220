import type { Habit as HabitView } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';

export const Habit = builder.objectRef<HabitView>('Habit').implement({
  description: 'What operators do, and how often they did it of late.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'What was done, in the words of the audit.' }),
    count: t.exposeInt('count', { description: 'How often, among the newest entries of the audit.' }),
  }),
});
