/** What one sets in Stripe's dashboard rather than through its API. */
export interface Settings {
  readonly accountName: string;
  readonly accountCountry: string;
  /** What people read on the statement of their card. */
  readonly statementDescriptor: string;
  /** Days after the first failure at which a renewal is tried again. Stripe's smart retries: 8 in 2 weeks. */
  readonly retryDays: readonly number[];
  /** What becomes of a subscription whose retries are used up. */
  readonly afterRetries: 'cancel' | 'unpaid' | 'past_due';
  /** Days before a trial's end at which `customer.subscription.trial_will_end` is sent. */
  readonly trialWarningDays: number;
  /** Days before a renewal at which `invoice.upcoming` is sent; 0 sends none. */
  readonly upcomingDays: number;
  /** Seconds until a delayed payment method succeeds or fails. */
  readonly lateSeconds: number;
}

export const defaultSettings: Settings = {
  accountName: 'Simulator',
  accountCountry: 'DE',
  statementDescriptor: 'SIMULATOR',
  retryDays: [1, 3, 5, 7, 9, 11, 13, 14],
  afterRetries: 'cancel',
  trialWarningDays: 3,
  upcomingDays: 0,
  lateSeconds: 3 * 24 * 3600,
};
