import type { KeyboardEvent, PointerEvent } from 'react';
import { IconButton } from '../actions/Button.tsx';
import { ChevronDownIcon, ChevronUpIcon, GripIcon } from '../icons/icons.tsx';
import styles from './SortableList.module.css';
import type { Sortable } from './SortableList.tsx';

export interface SortableTexts {
  /** Names the handle: what it moves, and that arrow keys do. */
  handle: (name: string) => string;
  up: (name: string) => string;
  down: (name: string) => string;
  /** Read out after a move; the first place is 1. */
  moved: (name: string, place: number, count: number) => string;
}

interface SortableItemProps {
  item: Sortable;
  place: number;
  count: number;
  isDragged: boolean;
  /** Absent: it stays where it is. */
  onDragStart?: ((event: PointerEvent) => void) | undefined;
  onMove: (to: number, control: string) => void;
  texts: SortableTexts;
}

/** One line of the list, with the ways to move it. */
export function SortableItem(props: SortableItemProps) {
  const { item, place, count, isDragged, onDragStart, onMove, texts } = props;
  function walk(event: KeyboardEvent) {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to, 'handle');
  }
  return (
    <li className={styles.item} data-key={item.key} data-dragged={isDragged || undefined}>
      {onDragStart && count > 1 && (
        <span className={styles.movers}>
          <button
            type="button"
            className={styles.handle}
            data-control="handle"
            aria-label={texts.handle(item.name)}
            title={texts.handle(item.name)}
            onPointerDown={onDragStart}
            onKeyDown={walk}
          >
            <GripIcon />
          </button>
          <IconButton
            icon={ChevronUpIcon}
            label={texts.up(item.name)}
            size="small"
            data-control="up"
            aria-disabled={place === 0 || undefined}
            onClick={() => onMove(place - 1, 'up')}
          />
          <IconButton
            icon={ChevronDownIcon}
            label={texts.down(item.name)}
            size="small"
            data-control="down"
            aria-disabled={place === count - 1 || undefined}
            onClick={() => onMove(place + 1, 'down')}
          />
        </span>
      )}
      <div className={styles.content}>{item.content}</div>
      {item.actions && <div className={styles.actions}>{item.actions}</div>}
    </li>
  );
}
