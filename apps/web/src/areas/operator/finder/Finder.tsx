import { FinderButton, useShortcuts } from '@member-console/ui';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePartTexts } from '../sections/parts/usePartTexts.ts';
import { goTargets } from './goTargets.ts';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { useSingleKeys } from './singleKeys.ts';
import type { PageActs } from './usePageActs.ts';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** Into the field by which the page's list is searched; false where there is none. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}

/** The way to find or do anything: a button, and keys that are at hand on every page. */
export function Finder({ here }: { here: readonly PageActs[] }) {
  const navigate = useNavigate();
  const { palette, shortcuts } = usePartTexts();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const leading = [...goTargets, ...here.flatMap(({ acts }) => acts)];
  const openPalette = () => setOpen('palette');

  useShortcuts({ 'mod+k': openPalette });
  useShortcuts(
    {
      '?': () => setOpen('help'),
      '/': () => void (focusSearch() || openPalette()),
      ...Object.fromEntries(
        leading.flatMap(({ keys, url }) => (keys ? [[keys, () => void navigate(url)]] : [])),
      ),
    },
    singleKeys,
  );
  const close = () => setOpen(undefined);
  return (
    <>
      <FinderButton label={palette.title} keys="mod+k" then={shortcuts.sequence} onClick={openPalette} />
      <KeyboardHelp
        open={open === 'help'}
        onClose={close}
        here={here}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
      <Suspense>{open === 'palette' && <Palette here={here} onClose={close} />}</Suspense>
    </>
  );
}
