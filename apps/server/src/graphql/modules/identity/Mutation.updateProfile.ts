import { updateProfile } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Locale } from './Locale.ts';
import { Person } from './Person.ts';
import { personOf } from './Viewer.ts';

type Updated = Extract<Awaited<ReturnType<typeof updateProfile>>, { kind: 'updated' }>;

const UpdateProfileInput = builder.inputType('UpdateProfileInput', {
  description: "A change of the viewer's own profile. What is absent stays.",
  fields: (t) => ({
    displayName: t.string({ required: false, description: '1 to 80 visible characters.' }),
    locale: t.field({ type: Locale, required: false, description: 'Language of the console and of mails.' }),
  }),
});

const UpdateProfileSuccess = builder.objectRef<Updated>('UpdateProfileSuccess').implement({
  description: 'The profile as it is now.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'The viewer.', resolve: ({ viewer }) => personOf(viewer) }),
  }),
});

const UpdateProfileResult = builder.unionType('UpdateProfileResult', {
  description: 'What came of `updateProfile`.',
  types: [UpdateProfileSuccess, ValidationError],
  resolveType: (value) => (value.kind === 'updated' ? UpdateProfileSuccess : ValidationError),
});

builder.mutationField('updateProfile', (t) =>
  t.field({
    type: UpdateProfileResult,
    description: "Changes the viewer's own display name or language.",
    args: { input: t.arg({ type: UpdateProfileInput, description: 'What changes; the rest stays.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const change = { displayName: input.displayName ?? undefined, locale: input.locale ?? undefined };
      const answer = await updateProfile(context.rooms, actor, viewer, change);
      return answer.kind === 'updated' ? answer : asUserError(answer);
    },
  }),
);
