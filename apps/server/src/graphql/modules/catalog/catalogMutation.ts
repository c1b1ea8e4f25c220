import type { ChangeOptions } from '@member-console/domain/catalog';
import type { Actor } from '@member-console/domain/kernel';
import type { Context } from '../../context.ts';
import type { CommandMutation } from '../kernel/commandMutation.ts';
import { operatorMutation } from '../kernel/operatorMutation.ts';
import { asCatalogError, CATALOG_REFUSALS, type CatalogRefusal } from './catalogRefusals.ts';

/** What every input says of its reason. */
export const REASON = 'Why, for whoever asks later; at most 500 characters.';
export const REASON_REQUIRED = `${REASON} Required, because it takes something away.`;

interface CatalogCall<Input> {
  readonly rooms: Context['rooms'];
  readonly actor: Actor;
  readonly input: Input;
  /** What every change may be told. */
  readonly options: ChangeOptions;
}

interface CatalogMutation<Input, Done extends object>
  extends Omit<CommandMutation<Input, Done>, 'refusals' | 'run'> {
  readonly refusals: readonly Exclude<CatalogRefusal['kind'], 'validationFailed' | 'requestKeyReused'>[];
  readonly run: (call: CatalogCall<Input>) => Promise<Done | CatalogRefusal>;
}

/** A command by which operators change the catalog. With an `Idempotency-Key` header a retry gets the first answer. */
export function catalogMutation<Input extends { reason?: string | null | undefined }, Done extends object>({
  refusals,
  run,
  ...mutation
}: CatalogMutation<Input, Done>): void {
  const kinds = ['validationFailed', 'requestKeyReused', ...refusals] as const;
  operatorMutation<Input, Done>({
    ...mutation,
    refusals: Object.fromEntries(kinds.map((kind) => [kind, CATALOG_REFUSALS[kind]])),
    async run({ context: { rooms, idempotencyKey }, actor, input }) {
      const options = { reason: input.reason ?? null, idempotencyKey };
      const answer = await run({ rooms, actor, input, options });
      return isRefusal(answer) ? asCatalogError(answer) : answer;
    },
  });
}

function isRefusal(answer: object): answer is CatalogRefusal {
  return 'kind' in answer && String(answer.kind) in CATALOG_REFUSALS;
}
