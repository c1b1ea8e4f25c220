import type { Area } from '../system/pages.ts';

/** What is known of one route: where it leads, what was to be seen there, what Lighthouse says of it. */
export interface Captured {
  readonly route: Route;
  readonly seen: Seen | null;
  readonly figures: Figures | null;
}

export interface Route {
  readonly area: Area;
  /** The line of the list of pages. */
  readonly path: string;
  /** Where it leads. */
  readonly address: string;
  /** Where what was seen of it is kept, in the folder of the whole capture. Files are named from that one, too. */
  readonly folder: string;
}

export interface Seen {
  readonly title: string;
  readonly pictures: readonly Picture[];
  /** How it looks when what it asks for is not to be had. */
  readonly states: readonly Picture[];
  /** What the browser complained about, in any state: nothing, when all is well. */
  readonly messages: readonly string[];
  /** Roles and names in the order of the Tab key. */
  readonly tabStops: readonly string[];
  /** The accessibility tree, as Playwright writes it. */
  readonly tree: string;
}

export interface Picture {
  readonly name: string;
  readonly file: string;
}

/** Scores are of 100, times in milliseconds. */
export interface Figures {
  readonly preset: 'mobile' | 'desktop';
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  /** What keeps accessibility or best practices below 100. */
  readonly lacking: readonly string[];
  /** How many programs wanted to run while it was measured: the figures of a busy machine are none. */
  readonly load: number;
  readonly file: string;
}
