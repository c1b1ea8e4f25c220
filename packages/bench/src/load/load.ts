import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Program, startTalking } from '../processes/start.ts';

/** What to send where: a closed loop, so at most `connections` requests wait for an answer at any time. */
export interface Load {
  readonly port: number;
  /** Whole HTTP/1.1 requests, sent in turn. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** What a good answer begins with; data of GraphQL unless told otherwise. */
  readonly answer?: string;
}

export interface LoadSeen {
  readonly requests: number;
  /** Answers that were not 200 with what was expected. */
  readonly failures: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Generator extends Program {
  /**
   * @throws Error when an answer was not 200 with data, or a connection broke.
   */
  run(load: Load): Promise<LoadSeen>;
}

export function startGenerator(): Generator {
  const {
    child,
    pid,
    [Symbol.asyncDispose]: dispose,
  } = startTalking(fileURLToPath(new URL('main.ts', import.meta.url)));
  const ended = once(child, 'exit').then(() => [{ error: 'the generator ended.' }]);
  return {
    pid,
    async run(load) {
      child.send(load);
      const [seen] = (await Promise.race([once(child, 'message'), ended])) as [LoadSeen | { error: string }];
      if ('error' in seen) throw new Error(`The load broke off: ${seen.error}`);
      if (seen.failures > 0) throw new Error(`${seen.failures} of ${seen.requests} answers were failures.`);
      return seen;
    },
    [Symbol.asyncDispose]: dispose,
  };
}
