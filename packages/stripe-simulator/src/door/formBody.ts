import type { Json } from '../objects/json.ts';

/**
 * Decodes `a[b][0]=c` into nested objects and lists. A list is written `name[]` or `name[0]`; it is one
 * when all of its indexes are numbers from 0 on. Every value is text; the parameter's schema says what it is.
 */
export function decodeForm(text: string): Json {
  const root: Json = {};
  for (const [name, value] of new URLSearchParams(text)) place(root, path(name), value);
  return lists(root) as Json;
}

/** The text of a field; empty when there is none. */
export function textOf(form: Json, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

function path(name: string): string[] {
  const open = name.indexOf('[');
  if (open < 0) return [name];
  return [
    name.slice(0, open),
    ...[...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ''),
  ];
}

function place(target: Json, [key = '', ...rest]: string[], value: string): void {
  const name = key === '' ? String(Object.keys(target).length) : key;
  if (!isOwnName(name)) return;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Json = typeof inner === 'object' && inner !== null ? (inner as Json) : {};
  target[name] = next;
  place(next, rest, value);
}

/** Names that would reach into the language's own objects. */
function isOwnName(name: string): boolean {
  return name !== '__proto__' && name !== 'constructor' && name !== 'prototype';
}

function lists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, lists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList
    ? entries.toSorted(([left], [right]) => Number(left) - Number(right)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
}
