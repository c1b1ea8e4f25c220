import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { SortableList } from './SortableList.tsx';

const texts = {
  handle: (name: string) => `Move ${name}`,
  up: (name: string) => `${name} up`,
  down: (name: string) => `${name} down`,
  moved: (name: string, place: number, count: number) => `${name} is number ${place} of ${count}`,
};

function Sorting({ names, fixed = false }: { names: readonly string[]; fixed?: boolean }) {
  const [order, setOrder] = useState(names);
  return (
    <SortableList
      label="Tiers"
      items={order.map((name) => ({ key: name, name, content: name }))}
      onReorder={fixed ? undefined : setOrder}
      texts={texts}
    />
  );
}

const order = () =>
  within(screen.getByRole('list', { name: 'Tiers' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const control = (name: string) => screen.getByRole('button', { name });

describe('a list that one puts in order', () => {
  it('is moved by arrow keys on the handle, keeps the focus there, and says where things came to stand', async () => {
    const user = userEvent.setup();
    renderInUi(<Sorting names={['Free', 'Plus', 'Pro']} />);
    control('Move Free').focus();
    await user.keyboard('{ArrowDown}');
    expect(order()).toEqual(['Plus', 'Free', 'Pro']);
    expect(screen.getByText('Free is number 2 of 3')).toBeTruthy();
    expect(document.activeElement).toBe(control('Move Free'));
    await user.keyboard('{End}');
    expect(order()).toEqual(['Plus', 'Pro', 'Free']);
    await user.keyboard('{Home}');
    expect(order()).toEqual(['Free', 'Plus', 'Pro']);
    expect(screen.getByText('Free is number 1 of 3')).toBeTruthy();
  });

  it('stays where it is at its ends, and says nothing of it', async () => {
    const user = userEvent.setup();
    renderInUi(<Sorting names={['Free', 'Plus']} />);
    control('Move Free').focus();
    await user.keyboard('{ArrowUp}');
    expect(order()).toEqual(['Free', 'Plus']);
    expect(screen.queryByText(/is number/)).toBeNull();
    // What cannot be used now keeps its place in the order of the keys.
    expect(control('Free up').getAttribute('aria-disabled')).toBe('true');
    expect(control('Plus down').getAttribute('aria-disabled')).toBe('true');
    await user.click(control('Free up'));
    expect(order()).toEqual(['Free', 'Plus']);
  });

  it('is moved by buttons too, and the focus stays on the button', async () => {
    const user = userEvent.setup();
    renderInUi(<Sorting names={['Free', 'Plus', 'Pro']} />);
    await user.click(control('Pro up'));
    expect(order()).toEqual(['Free', 'Pro', 'Plus']);
    expect(document.activeElement).toBe(control('Pro up'));
    expect(screen.getByText('Pro is number 2 of 3')).toBeTruthy();
  });

  it('offers nothing to move where there is no order to choose', () => {
    const { unmount } = renderInUi(<Sorting names={['Free', 'Plus']} fixed />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    unmount();
    renderInUi(<Sorting names={['Free']} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
