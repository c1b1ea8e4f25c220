import type {
  InvalidState,
  NotFound,
  RequestKeyReused,
  ValidationFailed,
} from '@member-console/domain/kernel';
import type { UserErrorShape } from './UserError.ts';

type Refusal = InvalidState | NotFound | RequestKeyReused | ValidationFailed;

/** A domain refusal as a member of a result union: with its code and a sentence for the caller. */
export function asUserError<R extends Refusal>(refusal: R): R & UserErrorShape {
  return { ...refusal, ...describe(refusal) };
}

function describe(refusal: Refusal): UserErrorShape {
  switch (refusal.kind) {
    case 'notFound':
      return { code: 'NOT_FOUND', message: `There is no such ${refusal.what}.` };
    case 'validationFailed': {
      const [first] = refusal.issues;
      return {
        code: 'VALIDATION_ERROR',
        message: first?.message ?? 'Check the input.',
        path: first?.path ?? null,
      };
    }
    case 'invalidState':
      return { code: 'INVALID_STATE', message: stateSentence(refusal) };
    case 'requestKeyReused':
      return {
        code: 'IDEMPOTENCY_KEY_REUSED',
        message: 'This idempotency key was used before with other input. Use a new one.',
      };
  }
}

function stateSentence({ from, to }: InvalidState): string {
  if (from === to) return `It is ${from} already.`;
  if (from === 'suspended') return 'The organization is suspended. Ask the operators to lift it.';
  if (from === 'ending' && to === 'switched') return 'It is to end. Take that back first.';
  if (from === 'pending') return 'It is still being prepared. Try again in a moment.';
  return `It is ${from}, so it cannot become ${to}.`;
}
