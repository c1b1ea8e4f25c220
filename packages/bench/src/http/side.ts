import type { Serving } from '../processes/start.ts';

/** Something that answers over HTTP, and what it is asked: the n-th request of every side wants the same answer. */
export interface Side {
  readonly name: string;
  readonly serving: Serving;
  /** Whole HTTP/1.1 requests. */
  readonly requests: readonly string[];
  /** What a good answer begins with; data of GraphQL unless told otherwise. */
  readonly answer?: string;
  /**
   * For a side that cannot say it in the same bytes: what an answer means. It is compared by that, the answer of the
   * first side in the same way.
   */
  readonly meaning?: (answer: unknown) => unknown;
}
