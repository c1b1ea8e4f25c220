import type { Json } from '../../objects/json.ts';
import { isId, type Wiring } from './wiring.ts';

export interface Difference {
  /** The kind of the object it is in, and the path of fields inside of it: `invoice.status`. */
  readonly key: string;
  readonly what: string;
}

/** Seconds by which an instant may differ: Stripe takes its time, the replay takes none. */
const tolerance = 60;

/** Values that are made up anew each time; compared by their shape. */
const madeUp: readonly { readonly key: RegExp; readonly shape: RegExp }[] = [
  { key: /(^|\.)client_secret$/, shape: /^(pi|seti)_\w+_secret_\w+$/ },
  { key: /\.(hosted_invoice_url|invoice_pdf|receipt_url|pdf)$/, shape: /^https?:\/\// },
  { key: /^checkout\.session\.url$/, shape: /^https?:\/\// },
  { key: /^charge\.outcome\.risk_score$/, shape: /^\d{1,2}$/ },
  { key: /\.fingerprint$/, shape: /^\w{16}$/ },
  { key: /\.authorization_code$/, shape: /^\w{6}$/ },
  { key: /\.network_transaction_id$/, shape: /^\d{15}$/ },
  { key: /^customer\.invoice_prefix$/, shape: /^[0-9A-Z]{8}$/ },
  { key: /^(invoice|credit_note)\.number$/, shape: /^[0-9A-Z]{8}-\d{4}(-CN-\d\d)?$/ },
  { key: /request_log_url$/, shape: /^https?:\/\// },
];

/** Everything in which our answer is not what Stripe's was. */
export function compare(theirs: unknown, ours: unknown, wiring: Wiring): Difference[] {
  const found: Difference[] = [];
  const note = (key: string, what: string) => found.push({ key, what });

  const walk = (their: unknown, our: unknown, key: string): void => {
    if (Array.isArray(their) && Array.isArray(our)) {
      if (their.length !== our.length) note(key, `${our.length} entries instead of ${their.length}`);
      for (let place = 0; place < Math.min(their.length, our.length); place += 1)
        walk(their[place], our[place], `${key}[]`);
    } else if (isObject(their) && isObject(our)) {
      const base = typeof their.object === 'string' && their.object !== 'list' ? their.object : key;
      for (const name of Object.keys(their)) {
        if (name in our) walk(their[name], our[name], `${base}.${name}`);
        else note(`${base}.${name}`, 'is missing');
      }
      for (const name of Object.keys(our))
        if (!(name in their)) note(`${base}.${name}`, 'is not in the recording');
    } else leaf(their, our, key);
  };

  const leaf = (their: unknown, our: unknown, key: string): void => {
    if (isId(their) && isId(our)) {
      const contradiction = wiring.connect(their, our);
      if (contradiction) note(key, contradiction);
      return;
    }
    if (isInstant(their) && isInstant(our)) {
      if (Math.abs(their - our) > tolerance) note(key, `${our} instead of ${their}`);
      return;
    }
    const shape = madeUp.find((one) => one.key.test(key))?.shape;
    if (shape && typeof their === typeof our && our !== null) {
      if (!shape.test(JSON.stringify(our).replaceAll('"', '')))
        note(key, `${JSON.stringify(our)} has another shape`);
      return;
    }
    if (typeof their === 'string' && wiring.translate(their) === our) return;
    if (their !== our) note(key, `${JSON.stringify(our)} instead of ${JSON.stringify(their)}`);
  };

  walk(theirs, ours, '');
  return found;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value > 1_000_000_000 && value < 3_000_000_000;
