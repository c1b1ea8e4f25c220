import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import type { Command } from './Command.ts';
import { CommandPalette, type CommandPaletteProps } from './CommandPalette.tsx';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';

const commands: Command[] = [
  { id: 'home', label: 'Home', group: 'Go to', keys: 'g h' },
  { id: 'organizations', label: 'Organizations', group: 'Go to', keywords: 'people customers' },
  { id: 'new-ladder', label: 'New plan ladder', group: 'Create' },
  { id: 'ladders', label: 'Plan ladders', group: 'Go to' },
];
const texts = {
  title: 'Find or do something',
  search: 'Type a command',
  recent: 'Recent',
  searching: 'Searching …',
  noResult: 'Nothing fits.',
  count: (count: number) => `${count} matches`,
  sequence: 'then',
};

function Opening(props: Partial<CommandPaletteProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Find
      </button>
      <CommandPalette
        commands={commands}
        onChoose={() => undefined}
        texts={texts}
        {...props}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

async function open(props: Partial<CommandPaletteProps> = {}) {
  const view = renderInUi(<Opening {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Find' }));
  return { ...view, field: screen.getByRole('combobox', { name: 'Type a command' }) };
}
const shown = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
/** What a screen reader hears while the focus stays in the field. */
function current(field: HTMLElement) {
  const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  expect(option?.getAttribute('aria-selected')).toBe('true');
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
  return option?.textContent;
}

describe('The command palette', () => {
  it('finds by the beginning of words first, by other words too, and by parts of words last', async () => {
    const { field } = await open();
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('plan');
    expect(shown()).toEqual(['New plan ladder', 'Plan ladders']);
    await userEvent.clear(field);
    await userEvent.keyboard('customers');
    expect(shown()).toEqual(['Organizations']);
    await userEvent.clear(field);
    await userEvent.keyboard('ladders go');
    expect(shown()).toEqual(['Plan ladders']);
    await userEvent.clear(field);
    await userEvent.keyboard('nothing like it');
    expect(screen.getByText('Nothing fits.')).toBeTruthy();
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('is walked with arrow keys, round and round, and chooses with Enter', async () => {
    const onChoose = vi.fn<(command: Command) => void>();
    const { field } = await open({ onChoose });
    expect(current(field)).toContain('Home');
    await userEvent.keyboard('{ArrowUp}');
    expect(current(field)).toBe('New plan ladder');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(current(field)).toBe('Organizations');
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(commands[1]);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Find' }));
  });

  it('begins with what was chosen lately, once', async () => {
    await open({ recent: ['ladders', 'gone'] });
    const group = screen.getByRole('group', { name: 'Recent' });
    expect(within(group).getByRole('option').textContent).toBe('Plan ladders');
    expect(screen.getAllByRole('option')).toHaveLength(4);
  });

  it('asks the server with what is typed and shows what it found behind the rest', async () => {
    const onQuery = vi.fn<(query: string) => void>();
    const found: Command[] = [{ id: 'org_1', label: 'Harbour Cooperative', group: 'Found' }];
    const { rerender } = await open({ onQuery, searching: true });
    await userEvent.keyboard('ho');
    expect(onQuery.mock.calls.map(([query]) => query)).toEqual(['', 'h', 'ho']);
    expect(screen.getAllByText('Searching …')).toHaveLength(2);
    rerender(<Opening onQuery={onQuery} found={found} />);
    expect(shown()).toEqual(['HomeGthenH', 'Harbour Cooperative']);
    expect(screen.getByText('2 matches')).toBeTruthy();
  });

  it('forgets what was typed when it opens anew', async () => {
    const { field } = await open();
    await userEvent.type(field, 'plan');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.click(screen.getByRole('button', { name: 'Find' }));
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('');
  });
});

it('The help lists shortcuts by what they are about', () => {
  renderInUi(
    <ShortcutsHelp
      open
      onClose={() => undefined}
      groups={[{ heading: 'Go', shortcuts: [{ keys: 'g o', label: 'Organizations' }] }]}
      texts={{ title: 'Keyboard shortcuts', sequence: 'then' }}
    />,
  );
  const help = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(help).getByRole('term').textContent).toBe('Organizations');
  expect(within(help).getByRole('definition').textContent).toBe('GthenO');
});
