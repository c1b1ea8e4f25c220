/**
 * Money is whole numbers of a currency's smallest unit and the currency, ISO 4217 in lower case, as Stripe counts them:
 * https://docs.stripe.com/currencies. Nothing here is ever a float.
 */

/** Currencies whose smallest unit is not a hundredth. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[
    'bif',
    'clp',
    'djf',
    'gnf',
    'jpy',
    'kmf',
    'krw',
    'mga',
    'pyg',
    'rwf',
    'vnd',
    'vuv',
    'xaf',
    'xof',
    'xpf',
  ].map((code) => [code, 0] as const),
  ...['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((code) => [code, 3] as const),
]);

/** Smallest units of which every amount is a whole number of times: what nobody pays with is not charged. */
const STEPS: ReadonlyMap<string, bigint> = new Map([
  ['isk', 100n],
  ['ugx', 100n],
  ...['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((code) => [code, 10n] as const),
]);

const HUNDREDTHS =
  'aed afn all amd ang aoa ars aud awg azn bam bbd bdt bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst xcd yer zar zmw';

const CURRENCIES: ReadonlySet<string> = new Set([...HUNDREDTHS.split(' '), ...DIGITS.keys()]);

export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Whether money can be taken in it. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Digits behind the point. */
export function digitsOf(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}

/** Smallest units of which an amount is a whole number of times. */
export function stepOf(currency: string): bigint {
  return STEPS.get(currency) ?? 1n;
}

/** `800`, `eur` → `8.00`. */
export function decimalOf({ amountMinor, currency }: Money): string {
  const digits = digitsOf(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const text = String(amountMinor < 0n ? -amountMinor : amountMinor).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `8`, `8.5` or `8.00`, `eur` → `800n`; null for what is no such number, or finer than the smallest unit. */
export function minorOf(decimal: string, currency: string): bigint | null {
  const [, sign = '', whole, fraction = ''] = /^(-?)(\d{1,18})(?:\.(\d{1,6}))?$/.exec(decimal) ?? [];
  const digits = digitsOf(currency);
  if (whole === undefined || fraction.slice(digits).replaceAll('0', '') !== '') return null;
  return BigInt(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
}

/** As people of a language write it: `8,00 €`. */
export function formatMoney(money: Money, locale: string): string {
  const currency = money.currency.toUpperCase();
  const digits = stepOf(money.currency) === 100n ? 0 : digitsOf(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A string of digits is formatted exactly, whatever its length.
  return format.format(decimalOf(money) as Intl.StringNumericLiteral);
}
