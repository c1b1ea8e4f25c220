import { mkdir } from 'node:fs/promises';
import start from '../system/globalSetup.ts';
import { capture } from './capture.ts';
import { readOptions } from './options.ts';
import { writeReport } from './report.ts';
import { summarise } from './summary.ts';

/** `npm run ux:capture`: walks every route of the demo world and keeps what is to be seen there. */
const options = readOptions(process.argv.slice(2));
await mkdir(options.into, { recursive: true });
const stop = await start();
try {
  const seen = await capture(JSON.parse(process.env.E2E_SYSTEM ?? '{}'), options);
  const report = await writeReport(options.into, seen);
  for (const line of summarise(seen)) console.log(line);
  console.log(`\nAll of it: ${report}`);
  process.exitCode = seen.some(({ messages }) => messages.length > 0) ? 1 : 0;
} finally {
  await stop();
}
