/**
 * PostGraphile 5 over the schema `peer` of a world, as its documentation sets it up in library mode, on the bare HTTP
 * server of the platform, without its development pages. Who asks is told as its documentation says: the genuine
 * session of the cookie becomes a setting of the transaction in which the operation runs. It plans an operation once
 * and keeps it, as it does by itself.
 */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { sessionCookies } from '../world/cookies.ts';

const { DATABASE_URL = '', PORT, APP_SECRET = '' } = process.env;
const cookies = sessionCookies(APP_SECRET);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ['peer'], poolConfig: { max: 16 } })],
  grafast: {
    context({ node }) {
      return { pgSettings: { 'session.token': cookies.token(node?.req.headers.cookie) ?? '' } };
    },
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  schema: { defaultBehavior: '-connection +list' },
});

const server = createServer();
server.keepAliveTimeout = 60_000;
await instance.createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
