import type { EntitlementValue } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  type Actor,
  type Issue,
  type NotFound,
  newId,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged, RuleDoesNotFit } from '../refusals.ts';
import { type CatalogResource, selectCatalogResource } from '../resources/resourceStore.ts';
import { misfitOf } from './misfitOf.ts';
import { isSetThere, selectDraft, writeDraft } from './setStore.ts';

export interface RuleInput {
  readonly resourceId: string;
  readonly value: EntitlementValue;
}

export interface SetDraft extends ChangeOptions {
  readonly setId: string;
  /** Everything the version gives. What is left out, it does not give. */
  readonly rules: readonly RuleInput[];
}

export type DraftSetVersionAnswer =
  | CatalogChanged
  | RuleDoesNotFit
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** The greatest limit that Postgres holds. */
const LARGEST = 9_223_372_036_854_775_807n;

/** Drafts what a set gives next. A set has one draft: drafting again replaces its rules. Answers the version. */
export function draftSetVersion(
  rooms: { database: Database },
  actor: Actor,
  input: SetDraft,
): Promise<DraftSetVersionAnswer> {
  const { setId, rules } = input;
  const issues = [...checkRules(rules), ...checkReason(input.reason, false)];
  return changeCatalog(
    rooms,
    actor,
    { command: 'draftSetVersion', input, issues },
    async ({ client, save }): Promise<DraftSetVersionAnswer> => {
      if (!(await isSetThere(client, setId))) return notFound('entitlement set');
      const meant: { resource: CatalogResource; value: EntitlementValue }[] = [];
      for (const { resourceId, value } of rules) {
        const resource = await selectCatalogResource(client, resourceId);
        if (resource === null) return notFound('resource');
        meant.push({ resource, value });
      }
      const misfit = misfitOf(meant);
      if (misfit !== null) return misfit;
      const { draftId, nextNumber } = await selectDraft(client, setId);
      const id = draftId ?? newId();
      const entry = {
        action: 'entitlement_set.drafted' as const,
        resource: { type: 'entitlement_set', id: setId },
        after: { version: id, rules },
      };
      return save({ kind: 'changed', id }, entry, writeDraft({ id, setId, number: nextNumber }, rules));
    },
  );
}

function checkRules(rules: readonly RuleInput[]): readonly Issue[] {
  const repeated = rules.findIndex(
    ({ resourceId }, index) => rules.findIndex((rule) => rule.resourceId === resourceId) < index,
  );
  const outside = rules.findIndex(
    ({ value }) =>
      value.kind === 'limit' && value.limit !== null && (value.limit < 0n || value.limit > LARGEST),
  );
  return [
    ...(rules.length > 200 ? [{ path: ['rules'], code: 'TOO_MANY', message: 'Use at most 200 rules.' }] : []),
    ...(repeated === -1
      ? []
      : [{ path: ['rules', `${repeated}`], code: 'REPEATED', message: 'Say each resource once.' }]),
    ...(outside === -1
      ? []
      : [{ path: ['rules', `${outside}`], code: 'OUT_OF_RANGE', message: `Use 0 to ${LARGEST}.` }]),
  ];
}
