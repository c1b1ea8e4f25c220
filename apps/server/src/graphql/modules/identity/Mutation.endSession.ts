import { endSession } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { Viewer } from './Viewer.ts';

type Ended = Extract<Awaited<ReturnType<typeof endSession>>, { kind: 'ended' }>;

const EndSessionInput = builder.inputType('EndSessionInput', {
  description: 'Which session to end.',
  fields: (t) => ({ sessionId: t.id({ description: "One of the viewer's own sessions." }) }),
});

const EndSessionSuccess = builder.objectRef<Ended>('EndSessionSuccess').implement({
  description: 'The session is over: its next request is UNAUTHENTICATED.',
  fields: (t) => ({
    endedSessionId: t.exposeID('sessionId', { description: 'The session that ended.' }),
    viewer: t.field({
      type: Viewer,
      description: 'The viewer, with the sessions that are left.',
      resolve: ({ viewer }) => viewer,
    }),
  }),
});

const EndSessionResult = builder.unionType('EndSessionResult', {
  description: 'What came of `endSession`.',
  types: [EndSessionSuccess, NotFound],
  resolveType: (value) => (value.kind === 'ended' ? EndSessionSuccess : NotFound),
});

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionResult,
    description: "Signs out one of the viewer's own sessions.",
    args: { input: t.arg({ type: EndSessionInput, description: 'Which session to end.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const answer = await endSession(context.rooms, actor, viewer, input.sessionId);
      return answer.kind === 'ended' ? answer : asUserError(answer);
    },
  }),
);
