import {
  AlertIcon,
  Card,
  CheckCircleIcon,
  ClockIcon,
  Columns,
  Heading,
  InfoIcon,
  ProblemIcon,
  Row,
  Stack,
  Text,
  VisuallyHidden,
} from '@member-console/ui';

export function FoundationExamples() {
  return (
    <Columns>
      <Card>
        <Stack gap={2}>
          <Heading level={3}>A heading follows its level</Heading>
          <Text size="lead">A leading sentence.</Text>
          <Text>Running words, no wider than is good to read.</Text>
          <Text size="compact" tone="dimmed">
            Compact and dimmed, for what comes second.
          </Text>
          <Text size="small" strong>
            Small and strong.
          </Text>
          <Text tone="danger">What is wrong.</Text>
        </Stack>
      </Card>
      <Card>
        <Stack>
          <Row gap={5}>
            <InfoIcon />
            <CheckCircleIcon />
            <AlertIcon />
            <ProblemIcon />
            <ClockIcon size="2rem" />
          </Row>
          <Text>
            Icons are as large as the words beside them, and silent.
            <VisuallyHidden> These words are only heard.</VisuallyHidden>
          </Text>
          <Columns minimum="narrow" gap={2}>
            <Text as="span">One column</Text>
            <Text as="span">Another one</Text>
          </Columns>
        </Stack>
      </Card>
    </Columns>
  );
}
