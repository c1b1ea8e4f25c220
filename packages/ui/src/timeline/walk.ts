import type { KeyboardEvent } from 'react';
import type { Lane, Stretch } from './Lane.ts';

/** Marks the element within which arrow keys walk from bar to bar. */
export const walkable = { 'data-lanes': '' };

/** Arrow keys on a bar walk along its lane and from lane to lane, Home and End to its ends. */
export function walkThrough(lanes: readonly Lane[]) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const from = event.currentTarget.dataset.stretch;
    const lane = lanes.findIndex(({ stretches }) => stretches.some(({ id }) => id === from));
    const stretches = lanes[lane]?.stretches;
    if (!stretches) return;
    const place = stretches.findIndex(({ id }) => id === from);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const beside = (step: number) => lanes[lane + step]?.stretches;
    const ways: Partial<Record<string, Stretch | undefined>> = {
      ArrowRight: stretches[place + forward],
      ArrowLeft: stretches[place - forward],
      ArrowDown: beside(1)?.[place] ?? beside(1)?.at(-1),
      ArrowUp: beside(-1)?.[place] ?? beside(-1)?.at(-1),
      Home: stretches[0],
      End: stretches.at(-1),
    };
    if (!(event.key in ways)) return;
    event.preventDefault();
    const bars = event.currentTarget.closest('[data-lanes]')?.querySelectorAll<HTMLElement>('[data-stretch]');
    [...(bars ?? [])].find(({ dataset }) => dataset.stretch === ways[event.key]?.id)?.focus();
  };
}
