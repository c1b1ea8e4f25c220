/** How deliveries go wrong. A share lies from 0 (never) to 1 (always) and is drawn from the seed. */
export interface WebhookFaults {
  /** Of the deliveries that wait, any may go next. */
  readonly shuffle: boolean;
  /** How many are on their way at the same time. */
  readonly atOnce: number;
  /** How often each is sent; 1 is once. */
  readonly copies: number;
  /** Share never sent at all, as when an endpoint was down for longer than the retries last. */
  readonly drop: number;
  /** Real milliseconds before each is sent. */
  readonly delayMilliseconds: number;
  /** Hold deliveries until so many wait, then send them all at once. */
  readonly burst: number;
  /** Every event claims to be of the same second. */
  readonly sameSecond: boolean;
  /** Share that carries the object as it was when it was made, whatever came after. */
  readonly stale: number;
  readonly wrongVersion: number;
  readonly wrongLivemode: number;
  readonly badSignature: number;
  /** Share whose body is changed after it was signed. */
  readonly tamper: number;
  /** Share whose answer is ignored: delivered, and tried again as if it had not been. */
  readonly timeoutAfterCommit: number;
}

export const noFaults: WebhookFaults = {
  shuffle: false,
  atOnce: 1,
  copies: 1,
  drop: 0,
  delayMilliseconds: 0,
  burst: 1,
  sameSecond: false,
  stale: 0,
  wrongVersion: 0,
  wrongLivemode: 0,
  badSignature: 0,
  tamper: 0,
  timeoutAfterCommit: 0,
};
