import type { Viewer } from '@member-console/domain/identity';
import type { Actor } from '@member-console/domain/kernel';
import type { InputRef, OutputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type Context, requireActor } from '../../context.ts';

export interface Call<Input> {
  readonly context: Context;
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly input: Input;
}

export interface CommandMutation<Input, Done extends object> {
  readonly name: string;
  readonly description: string;
  readonly input: InputRef<Input>;
  readonly inputDescription: string;
  readonly success: OutputRef<Done>;
  /** Members of the union by the kind of refusal that they show. */
  readonly refusals: Readonly<Record<string, OutputRef<unknown>>>;
  /** Calls one command; answers its refusals as they are shown. */
  readonly run: (call: Call<Input>) => Promise<Done | { readonly kind: string; readonly code: string }>;
}

/** A mutation that is one command: one input, and a union of one success and the refusals that the command may answer. */
export function commandMutation<Input, Done extends object>({
  name,
  description,
  input,
  inputDescription,
  success,
  refusals,
  run,
}: CommandMutation<Input, Done>): void {
  const result = builder.unionType(`${name[0]?.toUpperCase()}${name.slice(1)}Result`, {
    description: `What came of \`${name}\`.`,
    types: [success, ...Object.values(refusals)] as never,
    resolveType: ((value: { kind?: string }) => refusals[value.kind ?? ''] ?? success) as never,
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
        return answer as never;
      },
    }),
  );
}
