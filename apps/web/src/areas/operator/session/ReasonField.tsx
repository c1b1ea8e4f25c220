import { TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

export interface ReasonFieldProps {
  value: string;
  onChange: (reason: string) => void;
  error?: string | undefined;
  optional?: boolean | undefined;
}

/** Why somebody does it, for whoever asks later. */
export function ReasonField({ value, onChange, error, optional }: ReasonFieldProps) {
  const { t } = useTranslation('operator');
  return (
    <TextField
      name="reason"
      label={t('may.reason')}
      description={t('may.reasonHint')}
      value={value}
      maxLength={500}
      autoComplete="off"
      optional={optional}
      error={error}
      data-autofocus=""
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
