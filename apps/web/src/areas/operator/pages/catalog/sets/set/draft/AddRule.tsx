import { Button, PlusIcon, SelectField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftForm_resourceFragment } from '../../../../../../../__generated__/graphql.ts';
import styles from './DraftForm.module.css';

export interface AddRuleProps {
  /** Resources that the set does not give yet. */
  resources: readonly DraftForm_resourceFragment[];
  onAdd: (resource: DraftForm_resourceFragment) => void;
}

/** Chooses a resource that the set shall give too. */
export function AddRule({ resources, onAdd }: AddRuleProps) {
  const { t } = useTranslation('operator');
  const [chosen, setChosen] = useState('');
  const resource = resources.find(({ id }) => id === chosen);
  function add() {
    if (!resource) return;
    onAdd(resource);
    setChosen('');
  }
  return (
    <div className={styles.add}>
      <SelectField
        label={t('draftSet.add')}
        placeholder
        value={resource ? chosen : ''}
        onChange={({ target }) => setChosen(target.value)}
        options={resources.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
      />
      <Button icon={PlusIcon} disabled={!resource} onClick={add}>
        {t('draftSet.addButton')}
      </Button>
    </div>
  );
}
