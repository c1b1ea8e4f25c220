import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import type { ToastOptions } from './Toast.ts';
import { useToasts } from './ToastProvider.tsx';

function Page({ toasts }: { toasts: ToastOptions[] }) {
  const { show } = useToasts();
  return (
    <button type="button" onClick={() => toasts.forEach(show)}>
      Act
    </button>
  );
}

function showing(...toasts: ToastOptions[]): HTMLElement {
  renderInUi(<Page toasts={toasts} />);
  fireEvent.click(screen.getByRole('button', { name: 'Act' }));
  return screen.getByRole('region', { name: /^Notifications/ });
}

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Toasts', () => {
  it('are read out politely by a region that stood there before', () => {
    renderInUi(<Page toasts={[{ message: 'Saved' }]} />);
    const region = screen
      .getByRole('region', { name: /^Notifications/ })
      .querySelector('[aria-live="polite"]');
    expect(region?.textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: 'Act' }));
    expect(region?.textContent).toContain('Done: Saved');
  });

  it('go after a while, later when there is something to do, never when there is a problem', () => {
    showing(
      { message: 'Saved' },
      { message: 'Archived', action: { label: 'Undo', onAct: vi.fn<() => void>() } },
      { message: 'Broken', tone: 'danger' },
    );
    pass(6_000);
    expect(screen.queryByText('Saved')).toBeNull();
    expect(screen.queryByText('Archived')).not.toBeNull();
    pass(6_000);
    expect(screen.queryByText('Archived')).toBeNull();
    pass(3_600_000);
    expect(screen.queryByText('Broken')).not.toBeNull();
  });

  it('wait while they are looked at, and then keep only the time they had left', () => {
    const corner = showing({ message: 'Saved' });
    pass(5_000);
    fireEvent.pointerEnter(corner);
    pass(60_000);
    expect(screen.queryByText('Saved')).not.toBeNull();
    fireEvent.pointerLeave(corner);
    pass(999);
    expect(screen.queryByText('Saved')).not.toBeNull();
    pass(1);
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('do not stay for ever after one of them was dismissed by keyboard', () => {
    showing({ message: 'First' }, { message: 'Second' });
    const act = screen.getByRole('button', { name: 'Act' });
    const [dismiss] = screen.getAllByRole('button', { name: 'Dismiss' });
    act.focus();
    dismiss?.focus();
    fireEvent.click(dismiss as HTMLElement);
    expect(screen.queryByText('First')).toBeNull();
    expect(document.activeElement).toBe(act);
    pass(6_000);
    expect(screen.queryByText('Second')).toBeNull();
  });

  it('are reached by a key, rest meanwhile, and lead back to where one was', () => {
    showing({ message: 'Archived', action: { label: 'Undo', onAct: vi.fn<() => void>() } });
    const act = screen.getByRole('button', { name: 'Act' });
    act.focus();
    fireEvent.keyDown(act, { key: 'F8' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Undo/ }));
    pass(60_000);
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Escape' });
    expect(document.activeElement).toBe(act);
    pass(12_000);
    expect(screen.queryByText('Archived')).toBeNull();
  });

  it('undo once and go', () => {
    const onAct = vi.fn<() => void>();
    showing({ message: 'Archived', action: { label: 'Undo', onAct } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAct).toHaveBeenCalledOnce();
    expect(screen.queryByText('Archived')).toBeNull();
  });

  it('stand in a queue, three at a time, and none loses time while it waits', () => {
    showing(...['One', 'Two', 'Three', 'Four'].map((message) => ({ message })));
    expect(screen.queryByText('Four')).toBeNull();
    pass(6_000);
    expect(screen.queryByText('One')).toBeNull();
    expect(screen.queryByText('Four')).not.toBeNull();
    pass(5_999);
    expect(screen.queryByText('Four')).not.toBeNull();
  });
});
