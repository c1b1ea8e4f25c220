import { Card, Form, SaveBar, TextField } from '@member-console/ui';
import { useEffect, useState } from 'react';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';

/** Milliseconds that a server would take. */
const delay = 600;

export function SaveBarExamples() {
  const { saveBar } = usePartTexts();
  const [kept, setKept] = useState('Standard');
  const [name, setName] = useState(kept);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    if (!isSaving) return;
    const timer = setTimeout(() => {
      setKept(name);
      setSaving(false);
      setSaved(true);
    }, delay);
    return () => clearTimeout(timer);
  }, [isSaving, name]);
  return (
    <Card>
      <Form label="Product" onSubmit={() => setSaving(true)}>
        <TextField
          label="Name of the product"
          description="Change it and the bar appears."
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setSaved(false);
          }}
        />
        <SaveBar
          dirty={name !== kept}
          saving={isSaving}
          saved={isSaved}
          onDiscard={() => setName(kept)}
          texts={saveBar}
        />
      </Form>
    </Card>
  );
}
