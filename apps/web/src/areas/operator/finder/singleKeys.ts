import { useState } from 'react';

const storageName = 'operator-single-keys';

/** Whether shortcuts without Ctrl are on. Those who speak their commands, or press keys unawares, turn them off. */
export function useSingleKeys(): readonly [isOn: boolean, set: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(storageName) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    isOn,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(storageName, next ? 'on' : 'off');
      } catch {
        // It holds for this page, then.
      }
    },
  ];
}
