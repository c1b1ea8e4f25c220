import type { Ref } from 'react';
import type { Command, CommandGroup } from './Command.ts';
import styles from './CommandPalette.module.css';
import { KeyHint } from './KeyHint.tsx';

interface CommandListProps {
  ref: Ref<HTMLDivElement>;
  /** Options are `<id>-<place>`. */
  id: string;
  label: string;
  groups: readonly CommandGroup[];
  /** Place of the command that Enter chooses, counted through all groups. */
  current: number;
  then: string;
  onPoint: (place: number) => void;
  onChoose: (command: Command) => void;
}

/** The commands under their headings. The focus stays in the field; here is only what it speaks of. */
export function CommandList({ ref, id, label, groups, current, then, onPoint, onChoose }: CommandListProps) {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { commands }) => sum + commands.length, 0),
  );
  return (
    <div ref={ref} id={id} role="listbox" className={styles.list} aria-label={label} tabIndex={-1}>
      {groups.map(({ heading, commands }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped so, not fields.
        <div key={heading} role="group" aria-labelledby={`${id}-group-${group}`}>
          <div id={`${id}-group-${group}`} className={styles.heading} role="presentation">
            {heading}
          </div>
          {commands.map((command, index) => {
            const place = (starts[group] ?? 0) + index;
            return (
              // For the pointer; the keyboard is the field's.
              <button
                key={command.id}
                type="button"
                tabIndex={-1}
                id={`${id}-${place}`}
                role="option"
                className={styles.option}
                aria-selected={place === current}
                onPointerMove={() => place !== current && onPoint(place)}
                onClick={() => onChoose(command)}
              >
                <Content command={command} then={then} />
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Content({ command, then }: { command: Command; then: string }) {
  const { label, hint, icon: Icon, keys } = command;
  return (
    <>
      {Icon && <Icon />}
      <span className={styles.words}>
        <span>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {keys && <KeyHint keys={keys} then={then} />}
    </>
  );
}
