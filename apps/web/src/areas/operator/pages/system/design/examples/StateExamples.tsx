import {
  Button,
  Card,
  CheckboxField,
  Columns,
  EmptyState,
  ErrorState,
  LiveRegion,
  LoadingRegion,
  NoPermissionState,
  NoResultState,
  PlusIcon,
  Skeleton,
  SkeletonCard,
  SkeletonLines,
  SkeletonPage,
  Stack,
} from '@member-console/ui';
import { useState } from 'react';

const nothing = () => undefined;

export function StateExamples() {
  const [isLoading, setLoading] = useState(false);
  return (
    <Stack>
      <CheckboxField
        label="Still loading"
        description="Outlines in the shape of what comes, never before a moment has passed."
        checked={isLoading}
        onChange={(event) => setLoading(event.target.checked)}
      />
      <LiveRegion>{isLoading ? 'Outlines are shown' : ''}</LiveRegion>
      {isLoading ? (
        <Stack>
          <LoadingRegion>
            <Columns>
              <SkeletonCard />
              <Stack>
                <Skeleton width="40%" height="2rem" />
                <SkeletonLines lines={2} />
              </Stack>
            </Columns>
          </LoadingRegion>
          <SkeletonPage cards={1} />
        </Stack>
      ) : (
        <Columns minimum="wide">
          <Card>
            <EmptyState
              title="No ladder yet"
              actions={
                <Button variant="primary" icon={PlusIcon}>
                  Create the first ladder
                </Button>
              }
            >
              A ladder orders plans from the smallest to the largest.
            </EmptyState>
          </Card>
          <Card>
            <NoResultState onClear={nothing} />
          </Card>
          <Card>
            <NoPermissionState />
          </Card>
          <Card>
            <ErrorState requestId="01a1f8b7-c2d9" onRetry={nothing} />
          </Card>
        </Columns>
      )}
    </Stack>
  );
}
