import { installation, moveClock, type NotADemo as Refused } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Installation } from './Installation.ts';

const NotADemo = builder.objectRef<Refused & UserErrorShape>('NotADemo').implement({
  description: 'People live in this installation, so its clock tells the real time.',
  interfaces: [UserError],
});

const MoveClockInput = builder.inputType('MoveClockInput', {
  description: 'By how much the clock goes forward.',
  fields: (t) => ({
    hours: t.int({ description: 'Hours, 1 to 17544.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const MoveClockSuccess = builder.objectRef<{ readonly kind: 'changed' }>('MoveClockSuccess').implement({
  description:
    'The clock has moved, everywhere at once. What came due meanwhile is brought about within moments.',
  fields: (t) => ({
    installation: t.field({
      type: Installation,
      description: 'The installation as it is now.',
      resolve: async (_moved, _args, context) => installation(context.rooms, await requireViewer(context)),
    }),
  }),
});

operatorMutation({
  name: 'moveClock',
  description: 'Moves the clock of a demo installation forward: trials end, plans begin.',
  input: MoveClockInput,
  inputDescription: 'By how much.',
  success: MoveClockSuccess,
  refusals: { validationFailed: ValidationError, notADemo: NotADemo },
  run: async ({ context: { rooms }, actor, input: { hours, reason = null } }) => {
    const answer = await moveClock(rooms, actor, { hours, reason });
    switch (answer.kind) {
      case 'changed':
        return answer;
      case 'notADemo':
        return {
          ...answer,
          code: 'NOT_A_DEMO',
          message: 'Only the clock of a demo installation can be moved.',
        };
      case 'validationFailed':
        return asUserError(answer);
    }
  },
});
