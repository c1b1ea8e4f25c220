import type { Actor } from '@member-console/domain/kernel';
import type { InputRef, OutputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type Context, requireActor } from '../../context.ts';

/** What inputs say of the reason that they require. */
export const REASON = 'Why, for whoever asks later; 1 to 500 characters.';

interface Call<Input> {
  readonly rooms: Context['rooms'];
  readonly actor: Actor;
  readonly input: Input;
}

/**
 * A mutation by which operators change something: one input, one command, a union of one success and the refusals by
 * their kind, which `run` answers as they are shown.
 */
export function operatorMutation<Input, Done extends object>({
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
  readonly refusals: Readonly<Record<string, OutputRef<unknown>>>;
  readonly run: (call: Call<Input>) => Promise<Done | { readonly kind: string; readonly code: string }>;
}): void {
  const result = builder.unionType(`${name[0]?.toUpperCase()}${name.slice(1)}Result`, {
    description: `What came of \`${name}\`.`,
    types: [success, ...Object.values(refusals)] as never,
    resolveType: ((value: { kind?: string }) => refusals[value.kind ?? ''] ?? success) as never,
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description: `${description} FORBIDDEN for everybody but administrators among the operators.`,
      args: { input: t.arg({ type: input, description: inputDescription }) },
      resolve: async (_root, args, context) => {
        const { actor } = await requireActor(context);
        const { input: asked } = args as unknown as { readonly input: Input };
        const answer = await run({ rooms: context.rooms, actor, input: asked });
        // What an earlier mutation of the same operation has looked up may be no more.
        for (const loader of Object.values(context.loaders)) loader.clearAll();
        return answer as never;
      },
    }),
  );
}
