import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../dialogs/Dialog.tsx';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { type Command, fitting, grouped } from './Command.ts';
import { CommandList } from './CommandList.tsx';
import styles from './CommandPalette.module.css';

export interface CommandPaletteTexts {
  title: string;
  /** Name of the field and what stands in it while it is empty. */
  search: string;
  /** Heading of the commands chosen lately. */
  recent: string;
  searching: string;
  noResult: string;
  /** How many fit; read out. */
  count: (count: number) => string;
  /** Between keys that are pressed one after the other. */
  sequence: string;
}

export interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  /** What can be done here and where one can go; the palette finds among them by itself. */
  commands: readonly Command[];
  /** Ids of commands chosen lately, the last first; shown before anything is typed. */
  recent?: readonly string[] | undefined;
  /** What the server found for the words typed: shown as it is, behind what fits of `commands`. */
  found?: readonly Command[] | undefined;
  /** The server is looking. */
  searching?: boolean | undefined;
  /** The words typed, for the page to ask the server; at every letter, and empty when it opens. Keep it stable. */
  onQuery?: ((query: string) => void) | undefined;
  /** Called as the palette closes: goes there, or does it. */
  onChoose: (command: Command) => void;
  texts: CommandPaletteTexts;
}

/** One field for everything: type, walk with the arrow keys, Enter. */
export function CommandPalette({ open, onClose, texts, ...choice }: CommandPaletteProps) {
  return (
    <Dialog open={open} title={texts.title} onClose={onClose}>
      <Palette {...choice} onClose={onClose} texts={texts} />
    </Dialog>
  );
}

function Palette(props: Omit<CommandPaletteProps, 'open'>) {
  const { onClose, commands, recent = [], found = [], searching, onQuery, onChoose, texts } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const groups = groupsFor(query, commands, found, recent, texts.recent);
  const all = groups.flatMap((group) => group.commands);
  const current = Math.min(place, all.length - 1);

  useEffect(() => {
    onQuery?.(query);
  }, [query, onQuery]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another command is the current one.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, query]);

  function choose(command: Command) {
    onClose();
    onChoose(command);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const command = all[current];
    if (step && all.length > 0) setPlace((current + step + all.length) % all.length);
    else if (event.key === 'Enter' && command) choose(command);
    else return;
    event.preventDefault();
  }
  return (
    <div className={styles.palette}>
      <input
        type="text"
        role="combobox"
        className={styles.field}
        placeholder={texts.search}
        aria-label={texts.search}
        aria-expanded={all.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={all.length > 0 ? `${listId}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-autofocus=""
        value={query}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value);
          setPlace(0);
        }}
      />
      <CommandList
        ref={list}
        id={listId}
        label={texts.title}
        groups={groups}
        current={current}
        then={texts.sequence}
        onPoint={setPlace}
        onChoose={choose}
      />
      {searching && <p className={styles.note}>{texts.searching}</p>}
      {!searching && all.length === 0 && <p className={styles.note}>{texts.noResult}</p>}
      <LiveRegion>{searching ? texts.searching : query === '' ? '' : texts.count(all.length)}</LiveRegion>
    </div>
  );
}

function groupsFor(
  query: string,
  commands: readonly Command[],
  found: readonly Command[],
  recent: readonly string[],
  recentHeading: string,
) {
  if (query.trim() !== '') return grouped([...fitting(commands, query), ...found]);
  const lately = recent.flatMap((id) => commands.filter((command) => command.id === id));
  const others = commands.filter(({ id }) => !recent.includes(id));
  return grouped([...lately.map((command) => ({ ...command, group: recentHeading })), ...others]);
}
