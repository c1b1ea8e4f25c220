import { Button, Form, TextField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type OrganizationTab, organizationUrl } from '../../../urls.ts';
import styles from './AsOfPicker.module.css';
import { toFieldValue, toInstant } from './asOf.ts';

export interface AsOfPickerProps {
  slug: string;
  tab: OrganizationTab;
  /** The instant that is shown; null: now. */
  at: string | null;
}

/** Leads to the same part of the page as it was or will be at another instant. */
export function AsOfPicker({ slug, tab, at }: AsOfPickerProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const [isMissing, setMissing] = useState(false);
  const [shown, setShown] = useState(at);
  const [value, setValue] = useState(fieldValueOf(at));
  // Another address fills the field anew; the field itself stays, and with it the focus.
  if (shown !== at) {
    setShown(at);
    setValue(fieldValueOf(at));
    setMissing(false);
  }

  function show() {
    const instant = toInstant(value);
    setMissing(instant === null);
    if (instant !== null) void navigate(organizationUrl(slug, tab, instant));
  }
  return (
    <div className={styles.picker}>
      <Form label={t('organization.asOf.form')} onSubmit={show}>
        <div className={styles.row}>
          <TextField
            label={t('organization.asOf.label')}
            type="datetime-local"
            max="9999-12-31T23:59"
            value={value}
            error={isMissing ? t('organization.asOf.missing') : undefined}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button type="submit">{t('organization.asOf.show')}</Button>
        </div>
      </Form>
    </div>
  );
}

const fieldValueOf = (at: string | null) => (at === null ? '' : toFieldValue(at));
