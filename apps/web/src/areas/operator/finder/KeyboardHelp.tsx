import { CheckboxField, ShortcutsHelp } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { usePartTexts } from '../sections/parts/usePartTexts.ts';
import { goTargets } from './goTargets.ts';
import type { PageActs } from './usePageActs.ts';

interface KeyboardHelpProps {
  open: boolean;
  onClose: () => void;
  here: readonly PageActs[];
  singleKeys: boolean;
  onSingleKeys: (isOn: boolean) => void;
}

/** All keys that do something here, and the choice to do without those that are a single letter. */
export function KeyboardHelp({ open, onClose, here, singleKeys, onSingleKeys }: KeyboardHelpProps) {
  const { t } = useTranslation('operator');
  const { palette, shortcuts } = usePartTexts();
  const acts = here.flatMap((page) => page.acts);
  const groups = [
    {
      heading: t('finder.everywhere'),
      shortcuts: [
        { keys: 'mod+k', label: palette.title },
        { keys: '/', label: t('finder.search') },
        { keys: '?', label: t('finder.help') },
        { keys: 'F8', label: t('finder.news') },
      ],
    },
    {
      heading: t('finder.go'),
      shortcuts: withKeys(goTargets.map((place) => ({ ...place, label: t(place.name) }))),
    },
    { heading: t('finder.here'), shortcuts: withKeys(acts) },
  ];
  return (
    <ShortcutsHelp
      open={open}
      onClose={onClose}
      groups={groups.filter((group) => group.shortcuts.length > 0)}
      texts={shortcuts}
      footer={
        <CheckboxField
          label={t('finder.singleKeys')}
          description={t('finder.singleKeysWhy')}
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
      }
    />
  );
}

function withKeys(acts: readonly { readonly keys?: string | undefined; readonly label: string }[]) {
  return acts.flatMap(({ keys, label }) => (keys ? [{ keys, label }] : []));
}
