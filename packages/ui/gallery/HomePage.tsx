import {
  Avatar,
  Button,
  Card,
  Columns,
  DateTime,
  DescriptionList,
  Disclosure,
  KeyValue,
  LinkButton,
  PageHeader,
  PlusIcon,
  ProgressSteps,
  RelativeTime,
  Row,
  Section,
  Stack,
  StatusBadge,
  Text,
  TextLink,
  Timeline,
  UsageMeter,
} from '../src/index.ts';

const why = (
  <Disclosure>
    <Text size="compact" tone="dimmed">
      Included in your plan Public, given to every new member. With Standard you may have 16.
    </Text>
  </Disclosure>
);

function Meters() {
  return (
    <Section title="What you may use" description="What is used, what is included, and where it comes from.">
      <Columns>
        <Card>
          <UsageMeter label="Wiki sites" used={0} limit={1} explanation={why} />
        </Card>
        <Card>
          <UsageMeter label="Storage" used={13.4} limit={16} unit="MB" explanation={why} />
        </Card>
        <Card>
          <UsageMeter label="Forum rooms" used={3} limit={3} explanation={why} />
        </Card>
        <Card>
          <UsageMeter label="Backups" used={9} limit={4} explanation={why} />
        </Card>
        <Card>
          <UsageMeter label="Members" used={1204} limit="unlimited" />
        </Card>
        <Card>
          <UsageMeter label="Hours of work" used={null} limit={12} unit="h" />
        </Card>
      </Columns>
    </Section>
  );
}

function Facts() {
  return (
    <Columns minimum="wide">
      <Card title="Organization" level={2}>
        <DescriptionList
          items={[
            { term: 'Name', value: 'Alice Brown' },
            { term: 'Type', value: 'Personal' },
            { term: 'Since', value: <DateTime value="2026-03-14T08:30:00Z" show="date" /> },
            {
              term: 'Last seen',
              value: <RelativeTime value="2026-03-14T08:30:00Z" now="2026-03-16T08:30:00Z" />,
            },
            {
              term: 'Person',
              value: (
                <Row gap={2}>
                  <Avatar name="Alice Brown" size="small" />
                  <TextLink to="/people/alice">Alice Brown</TextLink>
                </Row>
              ),
            },
          ]}
        />
        <KeyValue label="Id" value="org_01a1f8b7c2d94e0f8a6b5c4d3e2f1a0b" />
      </Card>
      <Card title="Your site is being made" level={2}>
        <ProgressSteps
          steps={[
            { label: 'Name reserved', state: 'done' },
            {
              label: 'Waiting for the farm',
              state: 'current',
              details: 'It is back in a moment; nothing is lost.',
            },
            { label: 'Ready to open', state: 'upcoming' },
          ]}
        />
      </Card>
      <Card title="History" level={2}>
        <Timeline
          entries={[
            {
              id: '1',
              at: '2026-03-14T08:30:00Z',
              title: 'Plan Public began',
              actor: 'by default',
              tone: 'info',
            },
            {
              id: '2',
              at: '2026-03-14T08:41:00Z',
              title: 'Site alice.localhost created',
              actor: 'Alice Brown',
              tone: 'success',
            },
            {
              id: '3',
              at: '2026-03-15T19:02:00Z',
              title: 'A second site was refused',
              actor: 'Alice Brown',
              tone: 'warning',
              details: <Text size="compact">The plan includes one site.</Text>,
            },
          ]}
        />
      </Card>
      <Card
        title="Danger zone"
        level={2}
        danger
        description="Archived sites stay readable."
        footer={<Button variant="danger">Archive site</Button>}
      >
        <Row>
          <StatusBadge tone="neutral">Archived</StatusBadge>
          <StatusBadge tone="info">Scheduled</StatusBadge>
          <StatusBadge tone="success">Active</StatusBadge>
          <StatusBadge tone="warning">Nearly full</StatusBadge>
          <StatusBadge tone="danger">Over the limit</StatusBadge>
        </Row>
      </Card>
    </Columns>
  );
}

export function HomePage() {
  return (
    <>
      <PageHeader
        title="Good morning, Alice"
        description="Your plan is Public. It is free and has no end."
        status={<StatusBadge tone="success">Active</StatusBadge>}
        breadcrumbs={[{ label: 'Organizations', to: '/organizations' }]}
        actions={
          <>
            <LinkButton to="/plans">Compare plans</LinkButton>
            <LinkButton to="/sites/new" variant="primary" icon={PlusIcon}>
              New site
            </LinkButton>
          </>
        }
      />
      <Stack gap={7}>
        <Meters />
        <Facts />
      </Stack>
    </>
  );
}
