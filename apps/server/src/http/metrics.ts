import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the machine room counts. Labels come from short lists, never from what a caller sends. */
export interface Metrics {
  readonly registry: Registry;
  request(route: string, method: string, status: number, seconds: number): void;
  operation(name: string, outcome: 'ok' | 'error', seconds: number): void;
  job(task: string, outcome: 'ok' | 'error'): void;
  stripeEvent(outcome: string): void;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer an HTTP request.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Time to answer a GraphQL operation. Operations that the console does not know are "other".',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'jobs_total',
    help: 'Jobs that a worker finished or gave back.',
    labelNames: ['task', 'outcome'],
    registers: [registry],
  });
  const stripeEvents = new Counter({
    name: 'stripe_events_total',
    help: 'Events of Stripe that arrived, and why those were refused that were.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    registry,
    request: (route, method, status, seconds) =>
      requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds),
    operation: (operation, outcome, seconds) => operations.observe({ operation, outcome }, seconds),
    job: (task, outcome) => jobs.inc({ task, outcome }),
    stripeEvent: (outcome) => stripeEvents.inc({ outcome }),
  };
}

/** Serves /metrics on a port of its own, so that no proxy shows it to the world by mistake. */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void metrics.registry.metrics().then((text) => {
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
