export type LogLevel = 'info' | 'warn' | 'error';

/** Writes one line of JSON to standard output. Never pass it an address with a query, a header or a secret. */
export type Log = (level: LogLevel, message: string, fields?: Readonly<Record<string, unknown>>) => void;

export const log: Log = (level, message, fields = {}) => {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level, room: 'farm', message, ...fields })}\n`,
  );
};

/**
 * The wiki's modules speak to the console freely, page contents and options included. What they report as
 * trouble is kept, shortened; the rest is dropped.
 */
export function captureConsole(to: Log): void {
  const report = (...words: unknown[]): void => {
    to('warn', 'The wiki reported trouble.', { detail: words.map(String).join(' ').slice(0, 500) });
  };
  const drop = (): void => undefined;
  Object.assign(console, { log: drop, info: drop, debug: drop, trace: drop, warn: report, error: report });
}
