import type { ChangeOptions } from '@member-console/domain/catalog';
import type { Actor } from '@member-console/domain/kernel';
import type { InputRef, OutputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type Context, requireActor } from '../../context.ts';
import { asCatalogError, CATALOG_REFUSALS, type CatalogRefusal } from './catalogRefusals.ts';

/** What every input says of its reason. */
export const REASON = 'Why, for whoever asks later; at most 500 characters.';
export const REASON_REQUIRED = `${REASON} Required, because it takes something away.`;

interface Call<Input> {
  readonly rooms: Context['rooms'];
  readonly actor: Actor;
  readonly input: Input;
  /** What every change may be told. */
  readonly options: ChangeOptions;
}

/**
 * A mutation by which operators change the catalog: one input, one command, a union of one success and the refusals
 * that the command may answer. With an `Idempotency-Key` header a retry gets the first answer.
 */
export function catalogMutation<Input extends { reason?: string | null | undefined }, Done extends object>({
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
  readonly refusals: readonly Exclude<CatalogRefusal['kind'], 'validationFailed' | 'requestKeyReused'>[];
  readonly run: (call: Call<Input>) => Promise<Done | CatalogRefusal>;
}): void {
  const members = (['validationFailed', 'requestKeyReused', ...refusals] as const).map(
    (kind) => CATALOG_REFUSALS[kind],
  );
  const memberOf = (value: unknown) =>
    isRefusal(value as CatalogRefusal) ? CATALOG_REFUSALS[(value as CatalogRefusal).kind] : success;
  const result = builder.unionType(`${name[0]?.toUpperCase()}${name.slice(1)}Result`, {
    description: `What came of \`${name}\`.`,
    types: [success, ...members] as never,
    resolveType: memberOf as never,
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description: `${description} FORBIDDEN for everybody but administrators among the operators.`,
      args: { input: t.arg({ type: input, description: inputDescription }) },
      resolve: async (_root, args, context) => {
        const { actor } = await requireActor(context);
        const { input: asked } = args as unknown as { readonly input: Input };
        const options = { reason: asked.reason ?? null, idempotencyKey: context.idempotencyKey };
        const answer = await run({ rooms: context.rooms, actor, input: asked, options });
        // What an earlier mutation of the same operation has looked up may be no more.
        for (const loader of Object.values(context.loaders)) loader.clearAll();
        return (isRefusal(answer) ? asCatalogError(answer) : answer) as never;
      },
    }),
  );
}

function isRefusal(answer: object): answer is CatalogRefusal {
  return 'kind' in answer && String(answer.kind) in CATALOG_REFUSALS;
}
