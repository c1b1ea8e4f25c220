import {
  changePlan,
  type PlanChange,
  type PlanChangeBy,
  type Settled,
} from '@member-console/domain/entitlements';
import type { NotFound, ValidationFailed } from '@member-console/domain/kernel';
import type { InputFieldMap, InputRef, InputShapeFromFields } from '@pothos/core';
import { builder } from '../../builder.ts';
import { type Context, requireActor } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { PlanChangeSuccess } from './PlanChangeSuccess.ts';
import { asPlanError } from './planRefusalMessages.ts';
import { PLAN_REFUSALS } from './planRefusals.ts';

/** A change as it was read, or why it cannot be one. */
export type ReadChange = PlanChange | NotFound | ValidationFailed;

/** One kind of change: how it is asked for, and how that is read. */
export interface PlanChangeKind {
  readonly name: PlanChange['kind'];
  readonly what: string;
  /** The change alone, as previews and `executePlanChange` take it. */
  readonly change: InputRef<object>;
  read(input: object): ReadChange;
}

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

/**
 * A mutation that changes plans: the fields of its change with a reason and the token of a preview, a success that
 * tells what every one tells, and every refusal. The same fields make the input of previews.
 */
export function planChangeMutation<Fields extends InputFieldMap>({
  name,
  what,
  description,
  fields,
  read,
}: {
  readonly name: PlanChange['kind'];
  /** What is asked for, in a sentence. */
  readonly what: string;
  readonly description: string;
  readonly fields: (t: InputFields) => Fields;
  readonly read: (input: InputShapeFromFields<Fields>) => ReadChange;
}): PlanChangeKind {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const change = builder.inputType(`${Name}Change`, { description: what, fields });
  const input = builder.inputType(`${Name}Input`, {
    description: what,
    fields: (t) => ({ ...fields(t), ...assurances(t) }),
  });
  const result = planChangeResult(name);
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description: `${description} FORBIDDEN without the capability plans.manage, which administrators among the operators have. With an \`Idempotency-Key\` header a retry gets the first answer.`,
      args: { input: t.arg({ type: input as InputRef<object>, description: what }) },
      resolve: (_root, args, context) => {
        const { reason, previewToken, ...asked } = args.input as Assurances;
        const by = { reason: reason ?? null, previewToken: previewToken ?? null };
        return carryOut(context, by, () => read(asked as InputShapeFromFields<Fields>)) as never;
      },
    }),
  );
  return { name, what, change: change as InputRef<object>, read: read as PlanChangeKind['read'] };
}

interface Assurances {
  readonly reason?: string | null | undefined;
  readonly previewToken?: string | null | undefined;
}

function assurances(t: InputFields) {
  return {
    reason: t.string({
      required: false,
      description: 'Why, in a line of 500 characters at most, kept in the history. Operators must say it.',
    }),
    previewToken: t.string({
      required: false,
      description:
        'What `previewPlanChange` answered: then PLAN_MOVED when anything shown there has changed.',
    }),
  };
}

/** The union of a mutation's own success with every refusal. */
export function planChangeResult(name: string) {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const success = builder.objectRef<Settled>(`${Name}Success`).implement({
    description: `\`${name}\` was carried out.`,
    interfaces: [PlanChangeSuccess],
  });
  const members = { settled: success, ...PLAN_REFUSALS };
  return builder.unionType(`${Name}Result`, {
    description: `What came of \`${name}\`.`,
    types: Object.values(members),
    resolveType: (value) => members[(value as { kind: keyof typeof members }).kind],
  });
}

/** Reads a change and carries it out, as whoever asks. */
export async function carryOut(
  context: Context,
  given: Pick<PlanChangeBy, 'reason' | 'previewToken'>,
  read: () => ReadChange,
) {
  const { viewer, actor } = await requireActor(context);
  const change = read();
  if (change.kind === 'notFound' || change.kind === 'validationFailed') return asUserError(change);
  const by = { ...given, viewer, actor, idempotencyKey: context.idempotencyKey };
  const answer = await changePlan(context.rooms, by, change);
  // What an earlier mutation of the same operation has looked up may be no more.
  for (const loader of Object.values(context.loaders)) loader.clearAll();
  return answer.kind === 'settled' ? answer : asPlanError(answer, context.rooms, by, change);
}
