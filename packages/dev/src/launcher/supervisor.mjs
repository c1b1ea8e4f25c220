import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from './logs.mjs';
import { say } from './voice.mjs';

/**
 * A process to keep alive.
 * @typedef {object} Program
 * @property {string} name
 * @property {[string, ...string[]]} command
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {() => void | Promise<void>} [beforeStart] for instance: let go of the port that it will take
 * @property {(line: string) => void} [onLine] reads along with its standard output
 * @property {() => Promise<boolean>} answers asks once whether it answers; a refusal to answer may throw
 * @property {number} [patience] how long it may take to stop before it is killed (ms)
 *
 * @typedef {object} Timing all in ms
 * @property {number} firstAnswer how long a program may take to answer
 * @property {number} firstPause before a crashed program is started again; doubles with every crash
 * @property {number} longestPause
 * @property {number} calm after this long without a crash the pause begins anew
 */

/** @type {Timing} */
const usualTiming = { firstAnswer: 90_000, firstPause: 500, longestPause: 30_000, calm: 60_000 };

/**
 * Keeps programs alive in the order in which they were started and stops them in the opposite order.
 * @param {object} settings
 * @param {string} settings.logFolder
 * @param {Timing} [settings.timing]
 * @param {() => void} [settings.onChange] called when a process got another id
 */
export function makeSupervisor({ logFolder, timing = usualTiming, onChange = () => undefined }) {
  /** @type {ReturnType<typeof keep>[]} */
  const keepers = [];
  let stopping = false;
  return {
    /**
     * Resolves when the program answers.
     * @param {Program} program
     * @throws {Error} a sentence and the program's last words, when it ends or stays silent instead
     */
    async start(program) {
      if (stopping) return;
      const keeper = keep(program, openLog(logFolder, program.name, keepers.length), timing, onChange);
      keepers.push(keeper);
      await keeper.begin();
    },
    async stop() {
      stopping = true;
      for (const keeper of keepers.toReversed()) await keeper.stop();
    },
    /** Ends everything at once, for a person who cannot wait. */
    kill() {
      stopping = true;
      for (const keeper of keepers) keeper.kill();
    },
    /** @returns {Record<string, number>} the process ids by name */
    pids() {
      /** @type {Record<string, number>} */
      const pids = {};
      for (const { name, pid } of keepers) pids[name] = pid() ?? 0;
      return pids;
    },
  };
}

/**
 * @param {Program} program
 * @param {ReturnType<typeof openLog>} log
 * @param {Timing} timing
 * @param {() => void} onChange
 */
function keep(program, log, timing, onChange) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Promise<string>} how the present process ended */
  let ended = Promise.resolve('not started');
  let stopping = false;
  let pause = timing.firstPause;

  async function launch() {
    await program.beforeStart?.();
    if (stopping) return;
    const [file, ...words] = program.command;
    // A process group of its own: Ctrl-C reaches the launcher alone, and a kill takes its children along.
    const started = spawn(file, words, {
      cwd: program.cwd,
      env: program.env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child = started;
    started.stdin.on('error', () => undefined);
    log.follow(started.stdout, program.onLine);
    log.follow(started.stderr);
    ended = new Promise((resolve) => {
      started.once('error', (error) => resolve(error.message));
      started.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
    });
    onChange();
  }

  /** @returns {Promise<string>} `answers`, `silent`, or how it ended */
  async function untilAnswers() {
    const attempt = { over: false };
    const asking = (async () => {
      const deadline = Date.now() + timing.firstAnswer;
      while (!attempt.over && Date.now() < deadline) {
        if (await program.answers().catch(() => false)) return 'answers';
        await sleep(100);
      }
      return 'silent';
    })();
    const outcome = await Promise.race([asking, ended]);
    attempt.over = true;
    return outcome;
  }

  async function watch() {
    for (;;) {
      const since = Date.now();
      const how = await ended;
      if (stopping) return;
      if (Date.now() - since > timing.calm) pause = timing.firstPause;
      say(`${program.name} ended (${how}); starting it again in ${pause / 1000} s. Its log: ${log.file}`);
      await sleep(pause);
      pause = Math.min(pause * 2, timing.longestPause);
      if (stopping) return;
      await launch();
      if ((await untilAnswers()) === 'answers') say(`${program.name} answers again.`);
    }
  }

  /** @param {NodeJS.Signals} signal */
  function killGroup(signal) {
    try {
      if (child?.pid) process.kill(-child.pid, signal);
    } catch {
      // Nothing of it is left.
    }
  }

  return {
    name: program.name,
    pid: () => child?.pid,
    async begin() {
      await launch();
      const outcome = await untilAnswers();
      if (stopping) return;
      if (outcome !== 'answers') {
        const what =
          outcome === 'silent' ? `gave no answer in ${timing.firstAnswer / 1000} s` : `ended (${outcome})`;
        await sleep(50);
        throw new Error(
          [
            `${program.name} ${what}. It said:`,
            ...log.lastLines().map((line) => `  ${line}`),
            `Its log: ${log.file}`,
          ].join('\n'),
        );
      }
      log.aloud = true;
      void watch();
    },
    async stop() {
      stopping = true;
      const alive = child && child.exitCode === null && child.signalCode === null;
      if (alive) {
        child?.kill('SIGTERM');
        const patience = sleep(program.patience ?? 5_000, 'late', { ref: false });
        if ((await Promise.race([ended, patience])) === 'late')
          say(`${program.name} did not stop; killing it.`);
      }
      killGroup('SIGKILL');
      if (alive) await ended;
      log.close();
    },
    kill() {
      stopping = true;
      killGroup('SIGKILL');
    },
  };
}
