import { SelectField, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { LedgerFilters } from './filters.ts';

export interface StatusChoice<Status extends string> {
  readonly value: Status;
  readonly label: string;
}

type Chosen<Status extends string> = Pick<LedgerFilters<Status>, 'status' | 'from' | 'to'>;

export interface LedgerFilterFieldsProps<Status extends string> {
  chosen: Chosen<Status>;
  statuses: readonly StatusChoice<Status>[];
  onChoose: (chosen: Chosen<Status>) => void;
}

/** Narrows a list of money to a state and to some days. */
export function LedgerFilterFields<Status extends string>({
  chosen,
  statuses,
  onChoose,
}: LedgerFilterFieldsProps<Status>) {
  const { t } = useTranslation('operator');
  return (
    <>
      <SelectField
        label={t('ledger.status')}
        value={chosen.status ?? ''}
        options={[{ value: '', label: t('ledger.anyStatus') }, ...statuses]}
        onChange={({ target }) =>
          onChoose({ ...chosen, status: statuses.find(({ value }) => value === target.value)?.value })
        }
      />
      <TextField
        type="date"
        label={t('ledger.from')}
        value={chosen.from ?? ''}
        onChange={({ target }) => onChoose({ ...chosen, from: target.value || undefined })}
      />
      <TextField
        type="date"
        label={t('ledger.to')}
        value={chosen.to ?? ''}
        onChange={({ target }) => onChoose({ ...chosen, to: target.value || undefined })}
      />
    </>
  );
}
