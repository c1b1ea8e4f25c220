import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../objects/json.ts';

export interface Exchange {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly version: string;
  readonly body: string;
  readonly status: number;
  readonly answer: Json;
  /** Seconds since 1970. */
  readonly at: number;
}

export interface Recording {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly request_headers: Record<string, string>;
  readonly request_body: string;
  readonly status: number;
  readonly response_headers: Record<string, string>;
  readonly response_body: Json | string;
  readonly recorded_at: string;
}

/** Where recorded exchanges with Stripe lie on this machine; null where there are none. */
export function recordingsDirectory(directory: string | undefined): string | null {
  return directory && existsSync(join(directory, 'exchanges')) ? join(directory, 'exchanges') : null;
}

export function readRecordings(directory: string): Recording[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      name: name.replace('.json', ''),
      exchanges: parse(readFileSync(join(directory, name), 'utf8')),
    }));
}

/** Whoever published the recordings blotted out every `secret`, in names of fields as well. */
function parse(text: string): Exchange[] {
  const recorded = JSON.parse(text.replaceAll('<PADDLE_API_KEY>', 'secret')) as Recorded[];
  return recorded.map((one) => {
    const answer =
      typeof one.response_body === 'string' ? (JSON.parse(one.response_body) as Json) : one.response_body;
    return {
      method: one.method,
      path: one.path,
      version: one.request_headers['Stripe-Version'] ?? one.response_headers['Stripe-Version'] ?? '',
      body: one.request_body,
      status: one.status,
      answer,
      // Files that were recorded in several sittings carry the date of the first throughout.
      at: Math.max(Math.floor(Date.parse(one.recorded_at) / 1000), Number(answer.created ?? 0)),
    };
  });
}
