import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** One line of facts without which a figure says nothing. */
export function describeMachine(postgres: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} × ${model}, ${memory} GiB, ${type()} ${release()} ${arch()}, Node ${process.versions.node}, Postgres ${postgres}`;
}

/** How many programs wanted a processor in the last minute, ours included. */
export function describeLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
