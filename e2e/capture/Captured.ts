import type { Area } from '../system/pages.ts';

/** What was seen of one route. Files are named from the folder of the whole capture. */
export interface Captured {
  readonly area: Area;
  /** The line of the list of pages. */
  readonly path: string;
  /** Where it led. */
  readonly address: string;
  readonly title: string;
  readonly pictures: readonly Picture[];
  /** What the browser complained about, in any state: nothing, when all is well. */
  readonly messages: readonly string[];
  /** How it looks when what it asks for is not to be had. */
  readonly states: readonly Picture[];
  /** Roles and names in the order of the Tab key. */
  readonly tabStops: readonly string[];
  /** The accessibility tree, as Playwright writes it. */
  readonly tree: string;
}

export interface Picture {
  readonly name: string;
  readonly file: string;
}
