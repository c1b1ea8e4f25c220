import {
  Avatar,
  Banner,
  Card,
  Columns,
  DateTime,
  Notice,
  RelativeTime,
  Row,
  Stack,
  StatusBadge,
  Text,
  TextLink,
  UsageMeter,
} from '@member-console/ui';

export function StatusExamples() {
  return (
    <Stack>
      <Row>
        <StatusBadge tone="neutral">Archived</StatusBadge>
        <StatusBadge tone="info">Scheduled</StatusBadge>
        <StatusBadge tone="success">Active</StatusBadge>
        <StatusBadge tone="warning">Past due</StatusBadge>
        <StatusBadge tone="danger">Suspended</StatusBadge>
      </Row>
      <Columns minimum="wide">
        <Notice
          tone="warning"
          title="Storage is nearly full"
          actions={<TextLink to="#status">See why</TextLink>}
        >
          At 16 GB the site stops taking edits.
        </Notice>
        <Notice tone="danger" title="The farm does not answer">
          Changes wait until it does.
        </Notice>
        <Notice tone="success">The site is ready.</Notice>
        <Notice tone="neutral">Times are shown in your own zone.</Notice>
      </Columns>
      <Banner tone="info">Across the whole page: what must not be missed.</Banner>
      <Columns>
        <Card>
          <UsageMeter label="Wiki sites" used={11} limit={40} />
        </Card>
        <Card>
          <UsageMeter label="Storage" used={14.2} limit={16} unit="GB" />
        </Card>
        <Card>
          <UsageMeter
            label="Seats"
            used={7}
            limit={5}
            explanation={<Text size="compact">Two must go.</Text>}
          />
        </Card>
        <Card>
          <UsageMeter label="Requests" used={1204} limit="unlimited" />
        </Card>
      </Columns>
      <Row gap={5}>
        <Avatar name="Alice Brown" size="small" />
        <Avatar name="Alice Brown" />
        <Avatar name="Alice Brown" size="large" />
        <DateTime value="2026-03-14T08:30:00Z" />
        <RelativeTime value="2026-03-14T08:30:00Z" now="2026-03-12T08:30:00Z" />
      </Row>
    </Stack>
  );
}
