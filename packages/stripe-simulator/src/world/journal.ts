import type { Event } from '../objects/event.ts';

/** The events in the order they happened, and who wants to hear of each. */
export class Journal {
  readonly events: Event[] = [];
  readonly #listeners: ((event: Event) => void)[] = [];

  append(event: Event): void {
    this.events.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  listen(listener: (event: Event) => void): void {
    this.#listeners.push(listener);
  }
}
