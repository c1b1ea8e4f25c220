import { updatePicture } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Person } from './Person.ts';
import { personOf } from './Viewer.ts';

type Updated = Extract<Awaited<ReturnType<typeof updatePicture>>, { kind: 'updated' }>;

const UpdatePictureInput = builder.inputType('UpdatePictureInput', {
  description: 'A new picture, or none.',
  fields: (t) => ({
    image: t.string({
      required: false,
      description:
        'Base64 of a PNG, JPEG or WebP image: at most 256 kB and 1024 pixels a side. Null removes the picture.',
    }),
  }),
});

const UpdatePictureSuccess = builder.objectRef<Updated>('UpdatePictureSuccess').implement({
  description: 'The picture was replaced or removed.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'The viewer.', resolve: ({ viewer }) => personOf(viewer) }),
  }),
});

const UpdatePictureResult = builder.unionType('UpdatePictureResult', {
  description: 'What came of `updatePicture`.',
  types: [UpdatePictureSuccess, ValidationError],
  resolveType: (value) => (value.kind === 'updated' ? UpdatePictureSuccess : ValidationError),
});

builder.mutationField('updatePicture', (t) =>
  t.field({
    type: UpdatePictureResult,
    description: "Replaces or removes the viewer's own picture.",
    args: { input: t.arg({ type: UpdatePictureInput, description: 'The new picture, or none.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const answer = await updatePicture(context.rooms, actor, viewer, input.image ?? null);
      return answer.kind === 'updated' ? answer : asUserError(answer);
    },
  }),
);
