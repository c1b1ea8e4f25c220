import { SelectField, TextAreaField, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { OverLimitPolicy, ResourceKind } from '../../../../../__generated__/graphql.ts';
import type { FieldBinding } from '../../../../../shared/forms/useForm.ts';
import { levelsIn, useCatalogChecks } from '../../../catalogEditing/useCatalogChecks.ts';

export const resourceFields = {
  name: '',
  description: '',
  kind: 'LIMIT',
  unit: '',
  levels: '',
  overLimitPolicy: '',
  overLimitGraceDays: '14',
  reason: '',
};

export type ResourceValues = Readonly<Record<keyof typeof resourceFields, string>>;

/** What the values of the form say, as mutations take it; what a kind does not have is left out. */
export function resourceInput(values: ResourceValues) {
  const kind = values.kind as ResourceKind;
  return {
    name: values.name.trim(),
    description: values.description.trim(),
    kind,
    unit: kind === 'LIMIT' && values.unit.trim() !== '' ? values.unit.trim() : null,
    levels: kind === 'ENUM' ? levelsIn(values.levels) : [],
    overLimitPolicy: (kind === 'LIMIT' && (values.overLimitPolicy as OverLimitPolicy)) || null,
    overLimitGraceDays: Number(values.overLimitGraceDays),
    reason: values.reason.trim() || null,
  };
}

/** What the values must be before it is worth asking the server. */
export function useResourceChecks() {
  const check = useCatalogChecks();
  return {
    name: check.name,
    description: check.description,
    unit: check.unit,
    levels: (value: string, { kind }: ResourceValues) => (kind === 'ENUM' ? check.levels(value) : null),
    overLimitGraceDays: (value: string) => check.whole(value, 366),
    reason: check.reason,
  };
}

export interface ResourceFieldsProps {
  form: { readonly values: ResourceValues; readonly field: (name: keyof ResourceValues) => FieldBinding };
  /** Kind, unit and levels stay. */
  fixed?: boolean;
}

/** The fields of a resource; those that its kind does not have are not there. */
export function ResourceFields({ form: { values, field }, fixed = false }: ResourceFieldsProps) {
  const { t } = useTranslation('operator');
  const kinds = ['LIMIT', 'BOOLEAN', 'ENUM'] as const;
  const policies = ['CHOOSE', 'GRACE', 'FREEZE', 'BLOCK'] as const;
  return (
    <>
      <TextField {...field('name')} label={t('catalogParts.name')} description={t('catalogParts.nameHint')} />
      <TextAreaField {...field('description')} label={t('catalogParts.description')} optional rows={3} />
      <SelectField
        {...field('kind')}
        label={t('resource.kind')}
        disabled={fixed}
        description={t(`resources.mergeLong.${values.kind as ResourceKind}`)}
        options={kinds.map((value) => ({ value, label: t(`resources.kind.${value}`) }))}
      />
      {values.kind === 'ENUM' && (
        <TextAreaField
          {...field('levels')}
          label={t('resource.levels')}
          description={t('resource.levelsHint')}
          disabled={fixed}
          rows={4}
        />
      )}
      {values.kind === 'LIMIT' && (
        <>
          <TextField
            {...field('unit')}
            label={t('resource.unit')}
            description={t('resource.unitHint')}
            disabled={fixed}
            optional
          />
          <SelectField
            {...field('overLimitPolicy')}
            label={t('resource.policy')}
            description={t('resource.policyHint')}
            options={[
              { value: '', label: t('resources.policy.NONE') },
              ...policies.map((value) => ({ value, label: t(`resources.policy.${value}`) })),
            ]}
          />
          {values.overLimitPolicy !== '' && values.overLimitPolicy !== 'FREEZE' && (
            <TextField {...field('overLimitGraceDays')} label={t('resource.graceDays')} inputMode="numeric" />
          )}
        </>
      )}
      <TextField
        {...field('reason')}
        label={t('catalogParts.reason')}
        description={t('catalogParts.reasonHint')}
        optional
      />
    </>
  );
}
