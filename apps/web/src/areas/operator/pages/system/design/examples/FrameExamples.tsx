import {
  Card,
  Columns,
  LanguageSelect,
  Row,
  Tabs,
  Text,
  ThemeSwitch,
  useColorScheme,
} from '@member-console/ui';
import { useState } from 'react';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
];

export function FrameExamples() {
  const { scheme } = useColorScheme();
  const [language, setLanguage] = useState('en');
  return (
    <Columns minimum="wide">
      <Card title="Settings of the reader">
        <Row>
          <ThemeSwitch />
          <LanguageSelect languages={languages} value={language} onChange={setLanguage} />
        </Row>
        <Text size="compact" tone="dimmed">
          The appearance is real and now: {scheme}. The language is an example.
        </Text>
      </Card>
      <Card title="Parts of one thing">
        <Tabs
          label="Harbour Cooperative"
          tabs={[
            { label: 'Overview', to: '/operator/system/design', current: true },
            { label: 'Entitlements', to: '/operator/system/design?part=entitlements' },
            { label: 'Members', to: '/operator/system/design?part=members' },
          ]}
        />
      </Card>
      <Card title="Around every page">
        <Text>
          Skip link, header, navigation, content and footer are the AppShell around this page; its beginning
          is a PageHeader. A Hero begins a public page.
        </Text>
      </Card>
    </Columns>
  );
}
