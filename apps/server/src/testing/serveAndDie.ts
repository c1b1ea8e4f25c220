/**
 * The server as it runs in earnest, but for one thing: it kills itself at a checkpoint of the first settlement. The
 * checkpoint is handed in here, where only tests start it; no setting of the real server can ask for it.
 */
import { readEnvironment } from '../env.ts';
import { createApp } from '../http/createApp.ts';
import { createMetrics } from '../http/metrics.ts';
import { wire } from '../wiring.ts';

const [dieAt, ...settings] = process.argv.slice(2);
const environment = readEnvironment(Object.fromEntries(settings.map((setting) => setting.split(/=(.*)/s))));
const checkpoint = async (name: string) => {
  if (name === dieAt) process.kill(process.pid, 'SIGKILL');
};
const rooms = { ...wire(environment), checkpoint };
const app = await createApp(rooms, { metrics: createMetrics(), pages: '/nowhere' });
await app.listen({ host: environment.HOST, port: environment.PORT });
