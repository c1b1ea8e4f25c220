import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Shortcuts, useShortcuts } from './useShortcuts.ts';

const act = vi.fn<(what: string) => void>();
const shortcuts: Shortcuts = {
  '?': () => act('help'),
  'g o': () => act('organizations'),
  'g h': () => act('home'),
  o: () => act('open'),
  'mod+k': () => act('palette'),
};

function Page({ enabled, dialog }: { enabled?: boolean; dialog?: boolean }) {
  useShortcuts(shortcuts, enabled);
  return (
    <>
      <input aria-label="Name" />
      <button type="button">Save</button>
      <dialog open={dialog} />
    </>
  );
}

async function pressing(keys: string): Promise<string[]> {
  act.mockClear();
  await userEvent.keyboard(keys);
  return act.mock.calls.map(([what]) => what);
}

describe('Shortcuts', () => {
  it('are single keys, sequences and keys with Ctrl', async () => {
    render(<Page />);
    expect(await pressing('{Shift>}?{/Shift}')).toEqual(['help']);
    expect(await pressing('go')).toEqual(['organizations']);
    expect(await pressing('gh')).toEqual(['home']);
    expect(await pressing('{Control>}k{/Control}')).toEqual(['palette']);
  });

  it('begin anew after a key that leads nowhere', async () => {
    render(<Page />);
    expect(await pressing('gxo')).toEqual(['open']);
    expect(await pressing('oo')).toEqual(['open', 'open']);
  });

  it('forget a sequence that is not finished in time', async () => {
    render(<Page />);
    const now = vi.spyOn(Event.prototype, 'timeStamp', 'get');
    now.mockReturnValue(1000);
    await pressing('g');
    now.mockReturnValue(9000);
    expect(await pressing('o')).toEqual(['open']);
    now.mockRestore();
  });

  it('leave letters to whoever types, but not those with Ctrl', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('textbox'));
    expect(await pressing('go?')).toEqual([]);
    expect(await pressing('{Control>}k{/Control}')).toEqual(['palette']);
    await userEvent.click(screen.getByRole('button'));
    expect(await pressing('go')).toEqual(['organizations']);
  });

  it('rest while a dialog is open, and when they are turned off', async () => {
    const { rerender } = render(<Page dialog />);
    expect(await pressing('go{Control>}k{/Control}')).toEqual([]);
    rerender(<Page enabled={false} />);
    expect(await pressing('go{Control>}k{/Control}')).toEqual([]);
    rerender(<Page />);
    expect(await pressing('go')).toEqual(['organizations']);
  });
});
