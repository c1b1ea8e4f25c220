import DataLoader from 'dataloader';
import type { Database } from './database.ts';

/** What can be asked: the database, or a transaction on one connection. */
export type Askable = Pick<Database, 'query'>;

/**
 * How many questions share a statement at most. More would let Postgres wait while the process reads answers, and the
 * process while Postgres makes them.
 */
const TOGETHER = 8;

/**
 * Makes of a statement that answers many questions a function that asks one: those that arrive in the same turn of the
 * event loop travel together, so that a busy process writes to sockets less often. Nothing is kept: each question is
 * answered by a statement that began after it was asked. What fails, fails for those who travelled together.
 *
 * @param ask answers in the order of the questions.
 */
export function askTogether<Question, Answer>(
  ask: (database: Askable, questions: readonly Question[]) => Promise<readonly Answer[]>,
): (database: Askable, question: Question) => Promise<Answer> {
  const loaders = new WeakMap<Askable, DataLoader<Question, Answer>>();
  return (database, question) => {
    let loader = loaders.get(database);
    if (loader === undefined) {
      loader = new DataLoader<Question, Answer>((questions) => ask(database, questions), {
        cache: false,
        maxBatchSize: TOGETHER,
        batchScheduleFn: setImmediate,
      });
      loaders.set(database, loader);
    }
    return loader.load(question);
  };
}
