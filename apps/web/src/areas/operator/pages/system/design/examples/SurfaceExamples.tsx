import {
  Button,
  Card,
  Columns,
  DescriptionList,
  Disclosure,
  KeyValue,
  Section,
  Stack,
  StatusBadge,
  Text,
  Timeline,
} from '@member-console/ui';

export function SurfaceExamples() {
  return (
    <Columns minimum="wide">
      <Card title="One thing" description="What it is, in a sentence." actions={<Button>Change</Button>}>
        <DescriptionList
          items={[
            { term: 'Plan', value: 'Standard' },
            { term: 'State', value: <StatusBadge tone="success">Active</StatusBadge> },
          ]}
        />
        <KeyValue label="Id" value="org_01j9zx" />
      </Card>
      <Card title="The one that is meant" highlighted footer={<Button wide>Choose</Button>}>
        <Disclosure>
          <Text>An explanation for those who ask for it.</Text>
        </Disclosure>
      </Card>
      <Card title="What cannot be taken back" danger footer={<Button variant="danger">Archive</Button>}>
        <Text>It stands last.</Text>
      </Card>
      <Section level={3} title="A part of a page" description="Named by its heading.">
        <Stack>
          <Timeline
            entries={[
              {
                id: '2',
                at: '2026-03-15T12:00:00Z',
                title: 'Site created',
                actor: 'Alice Brown',
                tone: 'success',
              },
              { id: '1', at: '2026-03-14T08:30:00Z', title: 'Signed up', actor: 'Alice Brown' },
            ]}
          />
        </Stack>
      </Section>
    </Columns>
  );
}
