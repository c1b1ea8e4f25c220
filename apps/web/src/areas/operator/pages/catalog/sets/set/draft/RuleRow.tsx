import { CheckboxField, CloseIcon, IconButton, SelectField, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { DraftForm_resourceFragment } from '../../../../../../../__generated__/graphql.ts';
import styles from './RuleRow.module.css';
import type { RuleText } from './ruleText.ts';

export interface RuleRowProps {
  resource: DraftForm_resourceFragment;
  text: RuleText;
  /** What is wrong with it. */
  error: string | undefined;
  onChange: (text: RuleText) => void;
}

/** What the set gives of one resource: a switch, an amount or a level, as the resource is given. */
export function RuleRow({ resource, text, error, onChange }: RuleRowProps) {
  const { t } = useTranslation('operator');
  const { id, key, name, kind, unit, levels } = resource;
  const common = { name: id, label: name, description: <code>{key}</code>, error };
  const isUnlimited = text === 'unlimited';
  return (
    <li className={styles.row}>
      <div className={styles.value}>
        {kind === 'BOOLEAN' && (
          <SelectField
            {...common}
            value={text}
            onChange={({ target }) => onChange(target.value)}
            options={[
              { value: 'on', label: t('draftSet.on') },
              { value: 'off', label: t('draftSet.off') },
            ]}
          />
        )}
        {kind === 'ENUM' && (
          <SelectField
            {...common}
            value={text.slice('level:'.length)}
            onChange={({ target }) => onChange(`level:${target.value}`)}
            options={levels.map((level) => ({ value: level, label: level }))}
          />
        )}
        {kind === 'LIMIT' && (
          <>
            <TextField
              {...common}
              value={isUnlimited ? '' : text.slice('limit:'.length)}
              disabled={isUnlimited}
              inputMode="numeric"
              autoComplete="off"
              suffix={unit ?? undefined}
              onChange={({ target }) => onChange(`limit:${target.value.trim()}`)}
            />
            <CheckboxField
              label={t('draftSet.unlimited')}
              aria-label={t('draftSet.unlimitedOf', { name })}
              checked={isUnlimited}
              onChange={({ target }) => onChange(target.checked ? 'unlimited' : 'limit:')}
            />
          </>
        )}
      </div>
      <IconButton icon={CloseIcon} label={t('draftSet.remove', { name })} onClick={() => onChange('')} />
    </li>
  );
}
