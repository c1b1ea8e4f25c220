import {
  Button,
  CloseIcon,
  Form,
  Menu,
  MenuTriggerWords,
  PlusIcon,
  Row,
  SubmitButton,
  TextField,
} from '@member-console/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadViews, type SavedView, storeViews } from './savedViews.ts';

export interface SavedViewsProps {
  /** Names the list among all lists, such as `organizations`. */
  list: string;
  /** Views that everybody has. */
  presets: readonly SavedView[];
  /** The address of what is shown now, without its place in the list. */
  current: string;
}

/** The views of a list: those that everybody has, and one's own, which this browser keeps. Each is an address. */
export function SavedViews({ list, presets, current }: SavedViewsProps) {
  const { t } = useTranslation('shared');
  const [own, setOwn] = useState(() => loadViews(list));
  const [isNaming, setNaming] = useState(false);
  const known = [...presets, ...own].find(({ url }) => url === current);
  const ownNow = own.find(({ url }) => url === current);

  function keep(views: readonly SavedView[]) {
    storeViews(list, views);
    setOwn(views);
    setNaming(false);
  }
  const entry = ({ name, url }: SavedView) => ({ label: name, to: url, current: url === current });
  if (isNaming) {
    return (
      <NameForm
        taken={[...presets, ...own].map(({ name }) => name)}
        onName={(name) => keep([...own, { name, url: current }])}
        onCancel={() => setNaming(false)}
      />
    );
  }
  return (
    <Menu
      label={t('list.views', { name: known?.name ?? t('list.unsavedView') })}
      align="end"
      trigger={<MenuTriggerWords>{known?.name ?? t('list.unsavedView')}</MenuTriggerWords>}
      sections={[
        { heading: t('list.presets'), items: presets.map(entry) },
        ...(own.length > 0 ? [{ heading: t('list.ownViews'), items: own.map(entry) }] : []),
        ...(known === undefined
          ? [{ items: [{ label: t('list.saveView'), icon: PlusIcon, onSelect: () => setNaming(true) }] }]
          : []),
        ...(ownNow
          ? [
              {
                items: [
                  {
                    label: t('list.forgetView', { name: ownNow.name }),
                    icon: CloseIcon,
                    onSelect: () => keep(own.filter((view) => view !== ownNow)),
                  },
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

interface NameFormProps {
  /** Names of other views. */
  taken: readonly string[];
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Asks what a view is to be called. */
function NameForm({ taken, onName, onCancel }: NameFormProps) {
  const { t } = useTranslation('shared');
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  // Whoever chose to save a view is asked for its name next.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  function submit() {
    const chosen = name.trim();
    if (chosen === '') setError(t('list.viewNameMissing'));
    else if (taken.includes(chosen)) setError(t('list.viewNameTaken'));
    else onName(chosen);
  }
  return (
    <Form onSubmit={submit} label={t('list.saveView')}>
      <TextField
        label={t('list.viewName')}
        value={name}
        maxLength={60}
        error={error}
        ref={field}
        onChange={({ target }) => setName(target.value)}
      />
      <Row gap={2}>
        <SubmitButton size="small">{t('list.saveView')}</SubmitButton>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('list.cancel')}
        </Button>
      </Row>
    </Form>
  );
}
