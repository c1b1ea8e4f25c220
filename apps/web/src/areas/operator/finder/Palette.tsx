import { PlusIcon } from '@member-console/ui';
import { type Command, CommandPalette } from '@member-console/ui/palette';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePartTexts } from '../sections/parts/usePartTexts.ts';
import { useOperatorCapabilities } from '../session/useMay.ts';
import { creations } from './creations.ts';
import { goTargets } from './goTargets.ts';
import { recentPlaces, rememberPlace } from './recent.ts';
import { useFound } from './useFound.ts';
import type { PageActs } from './usePageActs.ts';

interface PaletteProps {
  /** What can be done to what the page shows. */
  here: readonly PageActs[];
  onClose: () => void;
}

type LeadingCommand = Command & { readonly url: string };

/** Everything at one field: acts of this page, every place, what can be made, and whatever the server finds. */
export function Palette({ here, onClose }: PaletteProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const may = useOperatorCapabilities();
  const texts = usePartTexts().palette;
  const [query, setQuery] = useState('');
  const { found, searching } = useFound(query);
  const [recent] = useState(recentPlaces);

  const known: readonly LeadingCommand[] = [
    ...here.flatMap(({ of, acts }) =>
      acts.map(({ url, label, keys }) => ({
        id: `act:${url}`,
        label,
        url,
        keys,
        hint: of,
        group: t('finder.here'),
      })),
    ),
    ...goTargets.map(({ name, url, icon, keys }) => ({
      id: `go:${url}`,
      label: t(name),
      url,
      icon,
      keys,
      group: t('finder.go'),
    })),
    ...creations
      .filter(({ capability }) => may.includes(capability))
      .map(({ name, url }) => ({
        id: `create:${url}`,
        label: t(name),
        url,
        icon: PlusIcon,
        group: t('finder.new'),
      })),
  ];
  const again = recent.filter(({ id }) => !known.some((command) => command.id === id));
  const commands = [...known, ...again.map((place) => ({ ...place, group: texts.recent }))];
  return (
    <CommandPalette
      open
      onClose={onClose}
      commands={commands}
      recent={recent.map(({ id }) => id)}
      found={found.filter(({ id }) => !again.some((place) => place.id === id))}
      searching={searching}
      onQuery={setQuery}
      onChoose={(command) => {
        const { id, label, url } = command as LeadingCommand;
        rememberPlace({ id, label, url });
        void navigate(url);
      }}
      texts={texts}
    />
  );
}
