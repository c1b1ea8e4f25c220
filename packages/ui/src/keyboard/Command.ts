import type { UiIcon } from '../icons/icons.tsx';
import type { Keys } from './useShortcuts.ts';

/** Something one can go to or do. */
export interface Command {
  id: string;
  label: string;
  /** The heading it stands under, such as `Go to`. */
  group: string;
  /** Beneath the label: where it leads, whom it concerns. */
  hint?: string | undefined;
  /** Other words for it, by which it is found as well. */
  keywords?: string | undefined;
  icon?: UiIcon | undefined;
  keys?: Keys | undefined;
}

export interface CommandGroup {
  heading: string;
  commands: Command[];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** How well a command fits: 2 for words that begin its label, 1 for words found anywhere, 0 for none. */
function rankOf({ label, hint = '', keywords = '', group }: Command, words: readonly string[]): number {
  const [inLabel, anywhere] = [plain(label), plain(`${label} ${hint} ${keywords} ${group}`)];
  if (!words.every((word) => anywhere.includes(word))) return 0;
  return words.every((word) => ` ${inLabel}`.includes(` ${word}`)) ? 2 : 1;
}

/** The commands that fit a query, the best first; all of them, as they are, for an empty one. */
export function fitting(commands: readonly Command[], query: string): Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...commands];
  return commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ command }) => command);
}

/** Commands under their headings, both in the order in which they first come. */
export function grouped(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups].map(([heading, members]) => ({ heading, commands: members }));
}
