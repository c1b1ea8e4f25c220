import { type Issue, isCurrency, minorOf, stepOf } from '../../kernel/index.ts';

export const PRICE_INTERVALS = ['day', 'week', 'month', 'year'] as const;
export type PriceInterval = (typeof PRICE_INTERVALS)[number];
export type TaxBehavior = 'inclusive' | 'exclusive';

/** What a price is. It never changes. */
export interface PriceFacts {
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Null: paid once. */
  readonly interval: PriceInterval | null;
  readonly intervalCount: number;
  readonly taxBehavior: TaxBehavior;
}

/** A price as people state it: `8.00` of `eur`, each month. */
export interface StatedPrice extends Omit<PriceFacts, 'amountMinor'> {
  /** In the currency itself, with a point: `8`, `8.5`, `8.00`. */
  readonly amount: string;
}

/** Smallest units of a currency. What Stripe takes of most currencies in one payment. */
const LARGEST_AMOUNT = 99_999_999n;

/** Stripe bills at least every three years; the database bounds the count. */
const MOST: Readonly<Record<PriceInterval, number>> = { day: 36, week: 36, month: 36, year: 3 };

const issue = (field: string, code: string, message: string): readonly Issue[] => [
  { path: [field], code, message },
];

/** The price that was stated, or what is wrong with it. */
export function readPrice(stated: StatedPrice): PriceFacts | readonly Issue[] {
  const { amount, currency, interval, intervalCount, taxBehavior } = stated;
  const issues = [...checkAmount(amount, currency), ...checkInterval(interval, intervalCount)];
  if (issues.length > 0) return issues;
  const amountMinor = minorOf(amount.trim(), currency) ?? 0n;
  return { currency, amountMinor, interval, intervalCount, taxBehavior };
}

function checkAmount(amount: string, currency: string): readonly Issue[] {
  if (!isCurrency(currency)) {
    const message = 'Use a currency of ISO 4217 in which money can be taken, such as EUR.';
    return issue('currency', 'UNKNOWN_CURRENCY', message);
  }
  const minor = minorOf(amount.trim(), currency);
  if (minor === null) {
    const isNumber = /^-?\d{1,18}(\.\d{1,6})?$/.test(amount.trim());
    return isNumber
      ? issue('amount', 'TOO_FINE', 'The currency has no units as small as that.')
      : issue('amount', 'BAD_NUMBER', 'Use digits with a point, such as 8.00.');
  }
  if (minor <= 0n) return issue('amount', 'TOO_SMALL', 'Use more than nothing: what is free needs no price.');
  if (minor > LARGEST_AMOUNT) return issue('amount', 'TOO_LARGE', 'Nobody can pay so much at once.');
  if (minor % stepOf(currency) !== 0n) {
    return issue('amount', 'TOO_FINE', 'Nobody pays with units of this currency as small as that.');
  }
  return [];
}

function checkInterval(interval: PriceInterval | null, count: number): readonly Issue[] {
  const most = interval === null ? 1 : MOST[interval];
  if (Number.isInteger(count) && count >= 1 && count <= most) return [];
  return issue(
    'intervalCount',
    'OUT_OF_RANGE',
    most === 1 ? 'What is paid once has no interval to count.' : `Use 1 to ${most}.`,
  );
}
