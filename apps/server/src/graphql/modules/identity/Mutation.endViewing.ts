import { endViewing } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { plainUuid } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';

governingMutation({
  name: 'endViewing',
  description:
    "Ends a viewing of the operator's own, also one that has ended by itself. Asked without the header `x-view-as`. FORBIDDEN for everybody but operators.",
  input: builder.inputType('EndViewingInput', {
    description: 'Which viewing.',
    fields: (t) => ({ viewingId: t.id({ description: 'The viewing.' }) }),
  }),
  inputDescription: 'Which viewing.',
  success: builder.objectRef<{ kind: 'ended'; viewingId: string }>('EndViewingSuccess').implement({
    description: 'The viewing is over.',
    fields: (t) => ({
      endedViewingId: t.exposeID('viewingId', { description: 'The viewing that is over.' }),
    }),
  }),
  refusals: ['notFound'],
  run: ({ context, actor, viewer, input }) =>
    endViewing(context.rooms, actor, viewer, plainUuid(input.viewingId)),
});
