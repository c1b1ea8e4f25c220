import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { SaveBar, type SaveBarProps } from './SaveBar.tsx';

const texts = {
  unsaved: 'Unsaved changes',
  save: 'Save changes',
  discard: 'Discard',
  saving: 'Saving …',
  saved: 'Saved',
};
const bar = (props: Partial<SaveBarProps>) => (
  <SaveBar dirty={false} onDiscard={() => undefined} texts={texts} {...props} />
);
const said = () => screen.getByRole('status').textContent;

/** Whether the browser would ask before the tab closes. */
function wouldAsk(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('A save bar', () => {
  it('comes with the first change, says so, and goes when it is saved', () => {
    const { rerender } = renderInUi(bar({}));
    expect(screen.queryByRole('button')).toBeNull();
    rerender(bar({ dirty: true }));
    expect(said()).toBe('Unsaved changes');
    rerender(bar({ dirty: true, saving: true }));
    expect(said()).toBe('Saving …');
    rerender(bar({ saved: true }));
    expect(said()).toBe('Saved');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('guards the page exactly as long as something is unsaved', () => {
    const onGuard = vi.fn<(isGuarded: boolean) => void>();
    const { rerender, unmount } = renderInUi(bar({ onGuard }));
    expect(wouldAsk()).toBe(false);
    rerender(bar({ onGuard, dirty: true }));
    expect(wouldAsk()).toBe(true);
    rerender(bar({ onGuard }));
    expect(wouldAsk()).toBe(false);
    rerender(bar({ onGuard, dirty: true }));
    unmount();
    expect(wouldAsk()).toBe(false);
    expect(onGuard.mock.calls).toEqual([[true], [false], [true], [false]]);
  });

  it('saves and discards, but not twice while it saves', async () => {
    const onSave = vi.fn<() => void>();
    const onDiscard = vi.fn<() => void>();
    const { rerender } = renderInUi(bar({ dirty: true, onSave, onDiscard }));
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    rerender(bar({ dirty: true, saving: true, onSave, onDiscard }));
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('sends the form around it', async () => {
    const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) =>
      event.preventDefault(),
    );
    renderInUi(
      <form aria-label="Plan" onSubmit={onSubmit}>
        {bar({ dirty: true, error: 'Changed by someone else.' })}
      </form>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Changed by someone else.');
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});
