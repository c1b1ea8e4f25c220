import type { Course as CourseView } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';

const CourseKind = builder.enumType('CourseKind', {
  description: 'What is counted.',
  values: {
    ORGANIZATIONS: { value: 'organizations', description: 'All organizations there are.' },
    TRIALS: { value: 'trials', description: 'Trials that run.' },
    SITES: { value: 'sites', description: 'Sites that are not archived.' },
  } as const,
});

const CourseDay = builder.objectRef<CourseView['days'][number]>('CourseDay').implement({
  description: 'A number at an instant.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'The instant of this number.', resolve: (day) => day.at }),
    count: t.exposeInt('count', { description: 'How many there were.' }),
  }),
});

export const Course = builder.objectRef<CourseView>('Course').implement({
  description: 'A number and how it came about.',
  fields: (t) => ({
    kind: t.field({ type: CourseKind, description: 'What is counted.', resolve: (course) => course.kind }),
    days: t.field({
      type: [CourseDay],
      description: 'A day apart, the oldest first; the last is now.',
      resolve: (course) => course.days,
    }),
  }),
});
