import { SelectField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

export interface ProductFilterProps<Value extends string> {
  label: string;
  values: readonly Value[];
  chosen: Value | undefined;
  nameOf: (value: Value) => string;
  onChoose: (value: Value | undefined) => void;
}

/** Narrows the list to one of a few; the page keeps the choice in its address. */
export function ProductFilter<Value extends string>(props: ProductFilterProps<Value>) {
  const { label, values, chosen, nameOf, onChoose } = props;
  const { t } = useTranslation('operator');
  return (
    <SelectField
      label={label}
      optional={false}
      value={chosen ?? ''}
      placeholder={t('products.all')}
      options={values.map((value) => ({ value, label: nameOf(value) }))}
      onChange={({ target }) => onChoose(values.find((value) => value === target.value))}
    />
  );
}
