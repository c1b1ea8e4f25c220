import { useState } from 'react';
import {
  Avatar,
  Button,
  Card,
  CheckboxField,
  Columns,
  FileButton,
  Form,
  FormActions,
  FormErrorSummary,
  type FormProblem,
  LanguageSelect,
  PageHeader,
  PasswordField,
  PlusIcon,
  Row,
  SearchField,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  TextLink,
  ThemeSwitch,
} from '../src/index.ts';
import { SearchSelectField } from '../src/mantine/index.ts';

const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Tokyo'].map((zone) => ({
  value: zone,
  label: zone.replace('_', ' '),
}));

function SignUpForm() {
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const messageFor = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <Card title="Sign up" level={2}>
      <Form
        onSubmit={() => {
          setAttempt(attempt + 1);
          setProblems([
            { field: 'email', message: 'This does not look like an e-mail address' },
            { field: 'password', message: 'Use at least 12 characters' },
          ]);
        }}
      >
        <FormErrorSummary problems={problems} attempt={attempt} />
        <TextField label="Your name" name="name" autoComplete="name" />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          placeholder="you@example.org"
          description="We send a link to this address."
          error={messageFor('email')}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="new-password"
          minimumLength={12}
          error={messageFor('password')}
        />
        <CheckboxField label="I have read the house rules" name="rules" description="They are short." />
        <FormActions>
          <SubmitButton>Sign up</SubmitButton>
          <TextLink to="/login">I have an account</TextLink>
        </FormActions>
      </Form>
    </Card>
  );
}

function SettingsForm() {
  const [zone, setZone] = useState<string | null>('Europe/Berlin');
  const [query, setQuery] = useState('');
  const [language, setLanguage] = useState('en');
  return (
    <Card title="Settings" level={2}>
      <Form onSubmit={() => undefined} label="Settings">
        <Row>
          <Avatar name="Alice Brown" size="large" />
          <FileButton label="Choose a picture" accept="image/png,image/jpeg" onPick={() => undefined} />
        </Row>
        <TextField label="Address of the site" name="host" suffix=".localhost" defaultValue="alice" />
        <TextAreaField label="About" name="about" optional />
        <SelectField
          label="Role"
          name="role"
          placeholder
          options={[
            { value: 'member', label: 'Member' },
            { value: 'owner', label: 'Owner' },
          ]}
        />
        <SearchSelectField
          label="Time zone"
          name="zone"
          options={zones}
          value={zone}
          onChange={setZone}
          optional
        />
        <TextField label="Not yours to change" name="fixed" value="demo" disabled readOnly />
        <SearchField label="Search sites" value={query} onSearch={setQuery} />
        <Row>
          <ThemeSwitch />
          <LanguageSelect
            value={language}
            onChange={setLanguage}
            languages={[
              { code: 'en', name: 'English' },
              { code: 'de', name: 'Deutsch' },
            ]}
          />
        </Row>
        <FormActions>
          <SubmitButton pending pendingLabel="Saving …">
            Save
          </SubmitButton>
          <Button>Discard</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

export function FormsPage() {
  return (
    <>
      <PageHeader title="Forms and buttons" description="Labels above, errors beneath, one primary act." />
      <Columns minimum="wide">
        <SignUpForm />
        <SettingsForm />
        <Card title="Buttons" level={2}>
          <Row>
            <Button variant="primary" icon={PlusIcon}>
              Primary
            </Button>
            <Button>Secondary</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger">Danger</Button>
            <Button variant="primary" pending>
              Saving
            </Button>
            <Button disabled>Disabled</Button>
            <Button size="small">Small</Button>
          </Row>
        </Card>
      </Columns>
    </>
  );
}
