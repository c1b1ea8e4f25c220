import { CheckboxField, SelectField, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { ActFieldsProps } from './ActFields.tsx';
import { yes } from './fields.ts';

/** A resource and a value for it, in the way in which the resource is given. */
export function ValueField({ form, resources }: Pick<ActFieldsProps, 'form' | 'resources'>) {
  const { t } = useTranslation('operator');
  const resource = resources.find(({ id }) => id === form.values.resource);
  const label = t('act.field.value');
  return (
    <>
      <SelectField
        {...form.field('resource')}
        label={t('act.field.resource')}
        options={resources.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder
      />
      {resource?.kind === 'BOOLEAN' && (
        <SelectField
          {...form.field('value')}
          label={label}
          options={[
            { value: 'on', label: t('act.field.on') },
            { value: 'off', label: t('act.field.off') },
          ]}
          placeholder
        />
      )}
      {resource?.kind === 'ENUM' && (
        <SelectField
          {...form.field('value')}
          label={label}
          options={resource.levels.map((level) => ({ value: level, label: level }))}
          placeholder
        />
      )}
      {resource?.kind === 'LIMIT' && (
        <>
          {form.values.unlimited !== yes && (
            <TextField
              {...form.field('value')}
              label={label}
              inputMode="numeric"
              suffix={resource.unit ?? undefined}
            />
          )}
          <CheckboxField
            name="unlimited"
            label={t('act.field.unlimited')}
            checked={form.values.unlimited === yes}
            onChange={(event) => form.change('unlimited', event.target.checked ? yes : '')}
          />
        </>
      )}
    </>
  );
}
