import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { SortableItem, type SortableTexts } from './SortableItem.tsx';
import styles from './SortableList.module.css';
import { useDrag } from './useDrag.ts';

export interface Sortable {
  key: string;
  /** What it is called, for those who listen. */
  name: string;
  content: ReactNode;
  /** At the end of the line: what else can be done with it. */
  actions?: ReactNode;
}

export interface SortableListProps {
  /** What the list holds. */
  label: string;
  items: readonly Sortable[];
  /** Keys of all items in the order that is wished for. Without it the list stands as it is. */
  onReorder?: ((keys: string[]) => void) | undefined;
  texts: SortableTexts;
}

/** Things in an order that one may change: with the pointer, with arrow keys on the handle, or with buttons. */
export function SortableList({ label, items, onReorder, texts }: SortableListProps) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const keys = items.map(({ key }) => key);

  // A moved element loses the focus in some browsers; it stays with what was moved.
  useLayoutEffect(() => {
    if (refocus.current === null) return;
    list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = null;
  });

  function move(key: string, to: number, control: string): void {
    const place = Math.max(0, Math.min(to, keys.length - 1));
    if (keys[place] === key) return;
    const rest = keys.filter((other) => other !== key);
    refocus.current = `[data-key="${CSS.escape(key)}"] [data-control="${control}"]`;
    setSaid(texts.moved(items.find((item) => item.key === key)?.name ?? '', place + 1, keys.length));
    onReorder?.(rest.toSpliced(place, 0, key));
  }
  const drag = useDrag(list, (key, place) => move(key, place, 'handle'));
  return (
    <>
      <ol ref={list} className={styles.list} aria-label={label}>
        {items.map((item, place) => (
          <SortableItem
            key={item.key}
            item={item}
            place={place}
            count={items.length}
            isDragged={drag.dragged === item.key}
            onDragStart={onReorder && ((event) => drag.start(event, item.key))}
            onMove={(to, control) => move(item.key, to, control)}
            texts={texts}
          />
        ))}
      </ol>
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
