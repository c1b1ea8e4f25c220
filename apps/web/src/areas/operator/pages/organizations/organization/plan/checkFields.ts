import type { ResourceKind } from '../../../../../../__generated__/graphql.ts';
import type { PlanAct } from '../../../../urls.ts';
import { toInstant } from '../asOf.ts';
import { acts } from './acts.ts';
import { type FieldName, type Fields, planIn, yes } from './fields.ts';

/** What is wrong with a field, by the word that says it. */
export type Fault = 'missing' | 'instant' | 'past' | 'order' | 'quantity' | 'amount';

const whole = /^\d{1,15}$/;

/** What is wrong with a field of an act before it is worth asking the server; null when nothing is. */
export function faultOf(
  act: PlanAct,
  name: FieldName,
  fields: Fields,
  resourceKind: ResourceKind | null,
): Fault | null {
  if (!acts[act].fields.includes(name)) return null;
  switch (name) {
    case 'plan':
      return planFault(act, fields);
    case 'quantity':
      return planIn(fields).ladderId !== null || isBetween(fields.quantity, 1, 10_000) ? null : 'quantity';
    case 'startsAt':
      return startFault(act, fields.startsAt);
    case 'endsAt':
      return endFault(act, fields);
    case 'resource':
      return fields.resource === '' ? 'missing' : null;
    case 'value':
      return valueFault(fields, resourceKind);
    default:
      return null;
  }
}

function planFault(act: PlanAct, fields: Fields): Fault | null {
  const { ladderId, productId } = planIn(fields);
  if (act === 'schedule') return ladderId === null ? 'missing' : null;
  return productId === null ? 'missing' : null;
}

function startFault(act: PlanAct, startsAt: string): Fault | null {
  if (act !== 'schedule') return null;
  const at = toInstant(startsAt);
  if (at === null) return 'instant';
  return Date.parse(at) <= Date.now() ? 'past' : null;
}

function endFault(act: PlanAct, { startsAt, endsAt, noEnd }: Fields): Fault | null {
  const mayBeOpen = act === 'grant' || act === 'override';
  const at = toInstant(endsAt);
  if (at === null) return mayBeOpen || (act !== 'trial' && noEnd === yes) ? null : 'instant';
  if (Date.parse(at) <= Date.now()) return 'past';
  const start = toInstant(startsAt);
  return start !== null && at <= start ? 'order' : null;
}

function valueFault({ value, unlimited }: Fields, kind: ResourceKind | null): Fault | null {
  if (kind === null) return null;
  if (kind !== 'LIMIT') return value === '' ? 'missing' : null;
  return unlimited === yes || whole.test(value) ? null : 'amount';
}

function isBetween(text: string, least: number, most: number): boolean {
  return whole.test(text) && Number(text) >= least && Number(text) <= most;
}
