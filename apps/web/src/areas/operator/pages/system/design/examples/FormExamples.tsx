import {
  Card,
  CheckboxField,
  Columns,
  FieldGroup,
  FileButton,
  Form,
  FormActions,
  FormErrorSummary,
  type FormProblem,
  PasswordField,
  SearchField,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@member-console/ui';
import { SearchSelectField } from '@member-console/ui/mantine';
import { useState } from 'react';

const nothing = () => undefined;
const types = [
  { value: 'person', label: 'Person' },
  { value: 'group', label: 'Group' },
];
const zones = [
  { value: 'Europe/Berlin', label: 'Berlin' },
  { value: 'Europe/Lisbon', label: 'Lisbon' },
  { value: 'Pacific/Auckland', label: 'Auckland' },
];
const refused: readonly FormProblem[] = [
  { field: 'name', message: 'This name is taken' },
  { field: 'read', message: 'Please read it first' },
];

function FilledForm() {
  const [zone, setZone] = useState<string | null>('Europe/Lisbon');
  const [search, setSearch] = useState('');
  return (
    <Form label="Every kind of field" onSubmit={nothing}>
      <TextField label="Address" prefix="https://" suffix=".example.org" defaultValue="harbour" />
      <SelectField label="Type" options={types} defaultValue="group" />
      <SearchSelectField label="Time zone" name="zone" options={zones} value={zone} onChange={setZone} />
      <TextAreaField label="Note" description="Only operators see it." optional rows={3} />
      <CheckboxField label="Mail the owners" description="In their own language." defaultChecked />
      <FieldGroup legend="Sites that stay writable" description="At most one.">
        <CheckboxField label="harbour" defaultChecked />
        <CheckboxField label="boathouse" />
      </FieldGroup>
      <SearchField label="Search organizations" value={search} onSearch={setSearch} />
      <FormActions>
        <FileButton label="Choose a picture" accept="image/png" onPick={nothing} />
      </FormActions>
    </Form>
  );
}

function RefusedForm() {
  const [attempt, setAttempt] = useState(0);
  const problems = attempt > 0 ? refused : [];
  const messageFor = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <Form label="Send it to see what is wrong" onSubmit={() => setAttempt(attempt + 1)}>
      <FormErrorSummary problems={problems} attempt={attempt} />
      <TextField
        label="Name"
        name="name"
        autoComplete="username"
        defaultValue="harbour"
        error={messageFor('name')}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        minimumLength={12}
        defaultValue="harbour"
      />
      <CheckboxField name="read" label="I have read what happens" error={messageFor('read')} />
      <FormActions>
        <SubmitButton>Send</SubmitButton>
      </FormActions>
    </Form>
  );
}

export function FormExamples() {
  return (
    <Columns minimum="wide">
      <Card title="Every kind of field">
        <FilledForm />
      </Card>
      <Card title="Send it to see what is wrong">
        <RefusedForm />
      </Card>
    </Columns>
  );
}
