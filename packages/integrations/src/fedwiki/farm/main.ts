import { readEnvironment } from './environment.ts';
import { endWithParent } from './lifetime.ts';
import { captureConsole, log } from './log.ts';

/*
 * The wiki farm: a process of its own, beside the console. Ends with its parent; ends itself when something it
 * did not foresee happens, and whoever supervises it starts it again.
 */

/** Ends with a failure that a supervisor sees. */
function fail(message: string, error: unknown): never {
  log('error', message, { error: error instanceof Error ? error.stack : String(error) });
  process.exit(1);
}

process.on('uncaughtException', (error) => fail('The farm met what it did not foresee and ends.', error));
process.on('unhandledRejection', (error) => fail('The farm met what it did not foresee and ends.', error));

// The wiki shows stack traces and prints its options unless it believes to be in production.
process.env.NODE_ENV = 'production';
captureConsole(log);

let stopping = (): Promise<void> => Promise.resolve();
endWithParent((cause) => {
  void stopping().then(() => {
    log('info', 'The farm ends.', { cause });
    process.exit(0);
  });
});

try {
  const environment = readEnvironment(process.env);
  const { startFarm } = await import('./startFarm.ts');
  const farm = await startFarm(environment, log);
  stopping = farm.stop;
  const { publicPort, controlPort } = farm;
  log('info', 'The farm is ready.', { publicPort, controlPort });
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = isTaken ? 'A port of the farm is taken.' : 'The farm cannot start.';
  fail(message, isTaken ? (error as Error).message : error);
}
