/** Tells the figures of a proof to whoever runs it. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
