import {
  Button,
  FinderButton,
  HomeIcon,
  KeyHint,
  OrganizationsIcon,
  PlusIcon,
  Row,
  type ShortcutGroup,
  ShortcutsHelp,
  Stack,
  Text,
  useToasts,
} from '@member-console/ui';
import type { Command } from '@member-console/ui/palette';
import { lazy, Suspense, useState } from 'react';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { exampleOrganizations } from './organizations.ts';

const CommandPalette = lazy(async () => ({
  default: (await import('@member-console/ui/palette')).CommandPalette,
}));

const commands: readonly Command[] = [
  { id: 'home', label: 'Home', group: 'Go to', icon: HomeIcon, keys: 'g h' },
  {
    id: 'organizations',
    label: 'Organizations',
    group: 'Go to',
    icon: OrganizationsIcon,
    keys: 'g o',
    keywords: 'customers people',
  },
  { id: 'new-ladder', label: 'New plan ladder', group: 'Create', icon: PlusIcon },
  { id: 'trial', label: 'Start a trial', group: 'Do here', hint: 'Harbour Cooperative' },
];

const groups: readonly ShortcutGroup[] = [
  {
    heading: 'Everywhere',
    shortcuts: [
      { keys: 'mod+k', label: 'Find or do something' },
      { keys: '?', label: 'This list' },
    ],
  },
  {
    heading: 'Go to',
    shortcuts: [
      { keys: 'g h', label: 'Home' },
      { keys: 'g o', label: 'Organizations' },
    ],
  },
];

/** What a server would find. */
function find(query: string): Command[] {
  if (query.length < 2) return [];
  return exampleOrganizations
    .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
    .map(({ slug, name, plan }) => ({ id: slug, label: name, hint: plan, group: 'Organizations' }));
}

export function KeyboardExamples() {
  const texts = usePartTexts();
  const toasts = useToasts();
  const [open, setOpen] = useState<'help' | 'palette'>();
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState<readonly string[]>(['organizations']);
  const close = () => setOpen(undefined);
  function tell({ id, label }: Pick<Command, 'id' | 'label'>) {
    setRecent([id, ...recent.filter((other) => other !== id)]);
    toasts.show({ message: label, tone: 'info' });
  }
  return (
    <Stack>
      <FinderButton
        label="Find among examples"
        keys="mod+k"
        then={texts.shortcuts.sequence}
        onClick={() => setOpen('palette')}
      />
      <Row>
        <Button onClick={() => setOpen('help')}>
          Keyboard shortcuts <KeyHint keys="?" then={texts.shortcuts.sequence} />
        </Button>
      </Row>
      <Text>
        Go to organizations: <KeyHint keys="g o" then={texts.shortcuts.sequence} />
      </Text>
      <ShortcutsHelp open={open === 'help'} onClose={close} groups={groups} texts={texts.shortcuts} />
      <Suspense>
        {open === 'palette' && (
          <CommandPalette
            open
            onClose={close}
            commands={commands}
            recent={recent}
            found={find(query)}
            onQuery={setQuery}
            onChoose={tell}
            texts={texts.palette}
          />
        )}
      </Suspense>
    </Stack>
  );
}
