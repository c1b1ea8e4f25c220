import type {
  InvalidState as InvalidStateRefusal,
  NotFound as NotFoundRefusal,
  RequestKeyReused,
  ValidationFailed,
} from '@member-console/domain/kernel';
import { type Call, type CommandMutation, commandMutation } from './commandMutation.ts';
import { IdempotencyKeyReused } from './IdempotencyKeyReused.ts';
import { InvalidState } from './InvalidState.ts';
import { NotFound } from './NotFound.ts';
import { asUserError } from './refusalMessages.ts';
import { ValidationError } from './ValidationError.ts';

type Refusal = InvalidStateRefusal | NotFoundRefusal | RequestKeyReused | ValidationFailed;

const REFUSALS = {
  invalidState: InvalidState,
  notFound: NotFound,
  requestKeyReused: IdempotencyKeyReused,
  validationFailed: ValidationError,
} as const;

interface GoverningMutation<Input, Done extends object>
  extends Omit<CommandMutation<Input, Done>, 'refusals' | 'run'> {
  readonly refusals: readonly Refusal['kind'][];
  readonly run: (call: Call<Input>) => Promise<Done | Refusal>;
}

/** A command by which operators govern organizations and persons. */
export function governingMutation<Input extends object, Done extends { readonly kind: string }>({
  refusals,
  run,
  ...mutation
}: GoverningMutation<Input, Done>): void {
  commandMutation<Input, Done>({
    ...mutation,
    refusals: Object.fromEntries(refusals.map((kind) => [kind, REFUSALS[kind]])),
    async run(call) {
      const answer = await run(call);
      return isRefusal(answer) ? asUserError(answer) : answer;
    },
  });
}

function isRefusal(answer: { readonly kind: string }): answer is Refusal {
  return answer.kind in REFUSALS;
}
