import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Value of a token in one theme. */
function token(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--ui-${name}:\\s*([^;]+);`).exec(css)?.[1];
  if (!value) throw new Error(`There is no token ${name}.`);
  const [light, dark] = /light-dark\((.+), (.+)\)/.exec(value)?.slice(1) ?? [value, value];
  return (theme === 'light' ? light : dark) ?? value;
}

/** Relative luminance of `#rrggbb`, as WCAG 2.1 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ['page', 'surface', 'surface-raised', 'surface-sunken'];
const tones = ['neutral', 'info', 'success', 'warning', 'danger'];

/** Words on what lies beneath them: 4.5 to 1. */
const words: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] =>
    ['text', 'text-dimmed', 'accent', 'danger'].map((color) => [color, surface]),
  ),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    [tone, 'surface'],
  ]),
  ['accent', 'accent-soft'],
  ['accent', 'danger-soft'],
  ['text-dimmed', 'neutral-soft'],
  ['text-dimmed', 'accent-soft'],
  ['text-placeholder', 'surface'],
  ['text-on-fill', 'accent-fill'],
  ['text-on-fill', 'accent-fill-hover'],
  ['text-on-fill', 'danger-fill'],
  ['text-on-fill', 'danger-fill-hover'],
];

/** Edges of controls, focus rings and bars on what lies beneath them: 3 to 1. */
const shapes: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ['border-strong', surface],
    ['focus', surface],
  ]),
  ['accent', 'neutral-soft'],
  ['warning-bar', 'neutral-soft'],
  ['danger', 'neutral-soft'],
];

describe.each(['light', 'dark'] as const)('In the %s theme', (theme) => {
  it.each(words)('%s can be read on %s', (front, back) => {
    expect(contrast(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be seen on %s', (front, back) => {
    expect(contrast(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(3);
  });
});
