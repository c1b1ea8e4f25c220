/** The load generator: a process of its own, told by messages what to send and for how long. */
import { drive } from './connection.ts';
import type { Load, LoadSeen } from './load.ts';

process.on('disconnect', () => process.exit(0));
process.on('message', (load: Load) => {
  void generate(load)
    .catch((error: Error) => ({ error: error.message }))
    .then((seen) => process.send?.(seen));
});

async function generate({ port, requests, connections, seconds, answer }: Load): Promise<LoadSeen> {
  const bytes = requests.map((request) => Buffer.from(request));
  const began = performance.now();
  const until = began + seconds * 1000;
  const isOver = () => performance.now() >= until;
  const seen = await Promise.all(
    Array.from({ length: connections }, (_, place) => {
      const first = Math.floor((place * bytes.length) / connections);
      return drive(port, bytes, first, isOver, answer);
    }),
  );
  const took = (performance.now() - began) / 1000;
  const milliseconds = seen.flatMap((one) => one.milliseconds).sort((a, b) => a - b);
  const at = (share: number) => milliseconds[Math.floor(share * (milliseconds.length - 1))] ?? 0;
  return {
    requests: milliseconds.length,
    failures: seen.reduce((sum, one) => sum + one.failures, 0),
    perSecond: milliseconds.length / took,
    p50: at(0.5),
    p99: at(0.99),
  };
}
