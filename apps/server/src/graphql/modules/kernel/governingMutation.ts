import type { Viewer } from '@member-console/domain/identity';
import type {
  Actor,
  InvalidState as InvalidStateRefusal,
  NotFound as NotFoundRefusal,
  RequestKeyReused,
  ValidationFailed,
} from '@member-console/domain/kernel';
import type { InputRef, OutputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type Context, requireActor } from '../../context.ts';
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

interface Call<Input> {
  readonly context: Context;
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly input: Input;
}

/**
 * A mutation by which operators govern organizations and persons: one input, one command, a union of one success and the
 * refusals that the command may answer.
 */
export function governingMutation<Input extends object, Done extends { readonly kind: string }>({
  name,
  description,
  input,
  inputDescription,
  success,
  refusals,
  run,
}: {
  readonly name: string;
  readonly description: string;
  readonly input: InputRef<Input>;
  readonly inputDescription: string;
  readonly success: OutputRef<Done>;
  readonly refusals: readonly Refusal['kind'][];
  readonly run: (call: Call<Input>) => Promise<Done | Refusal>;
}): void {
  const result = builder.unionType(`${name[0]?.toUpperCase()}${name.slice(1)}Result`, {
    description: `What came of \`${name}\`.`,
    types: [success, ...refusals.map((kind) => REFUSALS[kind])] as never,
    resolveType: ((value: Done | Refusal) => (isRefusal(value) ? REFUSALS[value.kind] : success)) as never,
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description,
      args: { input: t.arg({ type: input, description: inputDescription }) },
      resolve: async (_root, args, context) => {
        const { actor, viewer } = await requireActor(context);
        const { input: asked } = args as unknown as { readonly input: Input };
        const answer = await run({ context, actor, viewer, input: asked });
        // What an earlier mutation of the same operation has looked up may be no more.
        for (const loader of Object.values(context.loaders)) loader.clearAll();
        return (isRefusal(answer) ? asUserError(answer) : answer) as never;
      },
    }),
  );
}

function isRefusal(answer: { readonly kind: string }): answer is Refusal {
  return answer.kind in REFUSALS;
}
