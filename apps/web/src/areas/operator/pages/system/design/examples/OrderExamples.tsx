import { ComparisonMatrix, Row, SortableList, Stack, StatusBadge } from '@member-console/ui';
import { useState } from 'react';

const names: Record<string, string> = { plus: 'Plus', standard: 'Standard', free: 'Free' };

export function OrderExamples() {
  const [order, setOrder] = useState(['plus', 'standard', 'free']);
  return (
    <Stack>
      <SortableList
        label="Tiers, the highest first"
        onReorder={setOrder}
        texts={{
          handle: (name) => `Move ${name} with the arrow keys, or drag it`,
          up: (name) => `Move ${name} up`,
          down: (name) => `Move ${name} down`,
          moved: (name, place, count) => `${name} is now in place ${place} of ${count}.`,
        }}
        items={order.map((key) => ({
          key,
          name: names[key] ?? key,
          content: (
            <Row>
              <strong>{names[key]}</strong>
              {key === 'plus' && <StatusBadge tone="warning">Draft</StatusBadge>}
            </Row>
          ),
        }))}
      />
      <ComparisonMatrix
        caption="What each tier gives"
        corner="Resource"
        nothing="Nothing"
        columns={order.toReversed().map((key) => ({ key, header: names[key] }))}
        rows={[
          {
            key: 'sites',
            header: 'Wiki sites',
            cells: { free: '1', standard: '16', plus: '64' },
            differs: true,
          },
          { key: 'storage', header: 'Storage', cells: { standard: '256 MB', plus: '1 GB' }, differs: true },
          {
            key: 'forum',
            header: 'Forum',
            cells: { free: 'Included', standard: 'Included', plus: 'Included' },
          },
        ]}
      />
    </Stack>
  );
}
