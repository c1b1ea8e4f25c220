import { toFieldValue, toInstant } from '../asOf.ts';

/** Everything that an act may ask for, as its form and its address hold it. */
export const fieldNames = [
  'plan',
  'source',
  'quantity',
  'startsAt',
  'endsAt',
  'noEnd',
  'limits',
  'afterwards',
  'repeat',
  'resource',
  'value',
  'unlimited',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Fields = Readonly<Record<FieldName, string>>;

/** What a box says when it is ticked. */
export const yes = 'yes';

const usual: Fields = {
  plan: '',
  source: 'MANUAL',
  quantity: '1',
  startsAt: '',
  endsAt: '',
  noEnd: '',
  limits: '',
  afterwards: '',
  repeat: '',
  resource: '',
  value: '',
  unlimited: '',
};

/** Fields for date and time: in the address they are instants, in the form they are in the reader's zone. */
const instants: readonly FieldName[] = ['startsAt', 'endsAt'];

/** The fields as an address has them, with what is usual where it says nothing. */
export function fieldsIn(search: URLSearchParams): Fields {
  const known = fieldNames.map((name) => {
    const text = search.get(name);
    if (text === null) return [name, usual[name]];
    if (!instants.includes(name)) return [name, text];
    const at = new Date(text);
    return [name, Number.isNaN(at.valueOf()) ? '' : toFieldValue(at.toISOString())];
  });
  return Object.fromEntries(known) as Fields;
}

/** The part of an address that leads back to these fields; what is usual is left out. */
export function addressOf(
  fields: Fields,
  asked: readonly FieldName[],
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    asked.map((name) => {
      const text = fields[name];
      if (text === usual[name]) return [name, null];
      return [name, instants.includes(name) ? toInstant(text) : text];
    }),
  );
}

/** A choice of plan: a ladder and a product; without a ladder a product beside the plans, without a product none. */
export function planIn({ plan }: Fields): { ladderId: string | null; productId: string | null } {
  const [ladderId = '', productId = ''] = plan.split('/');
  return { ladderId: ladderId || null, productId: productId || null };
}

export function planValue(ladderId: string | null, productId: string | null): string {
  return `${ladderId ?? ''}/${productId ?? ''}`;
}
