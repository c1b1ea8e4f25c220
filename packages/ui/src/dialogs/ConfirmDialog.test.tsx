import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog.tsx';

function Archiving({ onConfirm, ...props }: Partial<ConfirmDialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Archive
      </button>
      <ConfirmDialog
        title="Archive the site?"
        confirmLabel="Archive site"
        tone="danger"
        {...props}
        open={open}
        onCancel={() => setOpen(false)}
        onConfirm={() => {
          onConfirm?.();
          setOpen(false);
        }}
      />
    </>
  );
}

async function open() {
  await userEvent.click(screen.getByRole('button', { name: 'Archive' }));
  return screen.getByRole('dialog', { name: 'Archive the site?' });
}

describe('A confirmation', () => {
  it('gives the focus back to its opener, whichever way it goes', async () => {
    renderInUi(<Archiving />);
    const opener = screen.getByRole('button', { name: 'Archive' });

    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);

    const dialog = await open();
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('leaves the focus near its opener when that has gone meanwhile', async () => {
    const close = vi.fn<() => void>();
    const page = (open: boolean, hasOpener: boolean) => (
      <section aria-label="Sites">
        {hasOpener && <button type="button">Archive</button>}
        <ConfirmDialog open={open} title="Sure?" confirmLabel="Yes" onCancel={close} onConfirm={close} />
      </section>
    );
    const { rerender } = renderInUi(page(false, true));
    screen.getByRole('button', { name: 'Archive' }).focus();
    rerender(page(true, true));
    rerender(page(true, false));
    rerender(page(false, false));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Sites' }));
  });

  it('gives the focus back when its page goes away', async () => {
    const page = (dialog: 'none' | 'closed' | 'open') => (
      <>
        <main tabIndex={-1} />
        {dialog !== 'none' && (
          <ConfirmDialog
            open={dialog === 'open'}
            title="Sure?"
            confirmLabel="Yes"
            onConfirm={vi.fn<() => void>()}
            onCancel={vi.fn<() => void>()}
          />
        )}
      </>
    );
    const { rerender } = renderInUi(page('closed'));
    const main = screen.getByRole('main');
    main.focus();
    rerender(page('open'));
    expect(document.activeElement).not.toBe(main);
    rerender(page('none'));
    expect(document.activeElement).toBe(main);
  });

  it('begins at the harmless button when it takes something away', async () => {
    renderInUi(<Archiving />);
    await open();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  });

  it('acts only after the name was typed, whatever spaces came along', async () => {
    const onConfirm = vi.fn<() => void>();
    renderInUi(<Archiving typed="my site" onConfirm={onConfirm} />);
    await open();
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Archive site' });
    const field = screen.getByLabelText('Type my site to confirm');
    expect(document.activeElement).toBe(field);

    await userEvent.type(field, 'my sit{Enter}');
    expect(confirm.disabled).toBe(true);
    expect(onConfirm).not.toHaveBeenCalled();

    fireEvent.change(field, { target: { value: ' my\u00a0site\t' } });
    expect(confirm.disabled).toBe(false);
    await userEvent.type(field, '{Enter}');
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('forgets what was typed when it is asked anew', async () => {
    renderInUi(<Archiving typed="my site" />);
    for (const way of ['Archive site', 'Cancel']) {
      await open();
      const field = screen.getByLabelText<HTMLInputElement>('Type my site to confirm');
      expect(field.value).toBe('');
      await userEvent.type(field, 'my site');
      await userEvent.click(screen.getByRole('button', { name: way }));
    }
    await open();
    expect(screen.getByLabelText<HTMLInputElement>('Type my site to confirm').value).toBe('');
  });

  it('stays while the act is under way', async () => {
    const onConfirm = vi.fn<() => void>();
    const onCancel = vi.fn<() => void>();
    renderInUi(
      <ConfirmDialog
        open
        pending
        title="Sure?"
        confirmLabel="Yes"
        onConfirm={onConfirm}
        onCancel={onCancel}
      />,
    );
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Yes' }));
    expect(onCancel).not.toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('counts the consequences and shows why the act was refused', () => {
    renderInUi(
      <ConfirmDialog
        open
        title="Sure?"
        confirmLabel="Yes"
        consequences={[{ count: 1204, label: 'pages become read-only' }]}
        error="The farm does not answer."
        onConfirm={vi.fn<() => void>()}
        onCancel={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByRole('list', { name: 'What will happen' }).textContent).toBe(
      '1,204pages become read-only',
    );
    expect(screen.getByRole('alert').textContent).toContain('The farm does not answer.');
  });
});
