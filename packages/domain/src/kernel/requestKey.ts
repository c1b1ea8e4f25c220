import { createHash } from 'node:crypto';
import type { Actor } from './actor.ts';
import { toJson } from './audit.ts';
import type { Issue } from './refusals.ts';

/** Identifies one attempt at one command, so that a retry gets the first answer. */
export interface RequestKey {
  readonly principal: string;
  readonly command: string;
  readonly key: string;
  readonly inputHash: string;
}

/** Same key with other input: the caller mixed up two attempts. */
export interface RequestKeyReused {
  readonly kind: 'requestKeyReused';
}

/** Characters. The database checks the same. */
const LONGEST = 255;

/** What is wrong with a key that a caller gave. */
export function checkRequestKey(key: string | null): readonly Issue[] {
  if (key === null || (key.length >= 1 && key.length <= LONGEST)) return [];
  const message = `Give a key of 1 to ${LONGEST} characters, or none.`;
  return [{ path: ['idempotencyKey'], code: 'INVALID', message }];
}

/** The key of this attempt; null when the caller gave none. */
export function requestKey(actor: Actor, command: string, key: string, input: unknown): RequestKey;
export function requestKey(
  actor: Actor,
  command: string,
  key: string | null,
  input: unknown,
): RequestKey | null;
export function requestKey(
  actor: Actor,
  command: string,
  key: string | null,
  input: unknown,
): RequestKey | null {
  if (key === null) return null;
  const inputHash = createHash('sha256').update(toJson(input)).digest('hex');
  return { principal: `${actor.kind}:${actor.personId ?? ''}`, command, key, inputHash };
}
