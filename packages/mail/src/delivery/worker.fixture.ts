/** A worker process that delivers one message and can be killed: `node worker.fixture.ts database smtp id lease`. */
import { createDatabase } from '@member-console/db';
import { createTransport } from '../transport/createTransport.ts';
import { createDelivery } from './delivery.ts';

const [connectionString = '', smtpUrl = '', emailId = '', leaseMs = '0'] = process.argv.slice(2);
const database = createDatabase({ connectionString, maxConnections: 2 });
const transport = createTransport(smtpUrl, { database });
const result = await createDelivery({ database, transport, leaseMs: Number(leaseMs) }).deliver(emailId);
await database.close();
process.stdout.write(result);
