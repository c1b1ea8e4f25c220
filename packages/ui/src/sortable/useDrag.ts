import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Follows the pointer from a handle: whenever the dragged line comes to lie elsewhere, `onPlace` hears of it. */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  onPlace: (key: string, place: number) => void,
): { dragged: string | null; start: (event: ReactPointerEvent, key: string) => void } {
  const [dragged, setDragged] = useState<string | null>(null);
  const tell = useRef(onPlace);
  useEffect(() => {
    tell.current = onPlace;
  });

  useEffect(() => {
    if (dragged === null) return;
    function follow({ clientY }: PointerEvent) {
      const lines = [...(list.current?.children ?? [])];
      const others = lines.filter((line) => (line as HTMLElement).dataset.key !== dragged);
      const above = others.filter((line) => {
        const { top, height } = line.getBoundingClientRect();
        return top + height / 2 < clientY;
      });
      tell.current(dragged ?? '', above.length);
    }
    const stop = () => setDragged(null);
    // On the window: a line that moves would lose a capture of the pointer.
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
  }, [dragged, list]);

  return {
    dragged,
    start(event, key) {
      if (event.button === 0) setDragged(key);
    },
  };
}
