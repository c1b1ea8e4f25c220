import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { Form, SubmitButton } from './Form.tsx';
import { FormErrorSummary, type FormProblem } from './FormErrorSummary.tsx';
import { PasswordField } from './PasswordField.tsx';
import { SearchField } from './SearchField.tsx';
import { TextField } from './TextField.tsx';

function SignUp({ problems, attempt }: { problems: FormProblem[]; attempt: number }) {
  return (
    <Form onSubmit={vi.fn<() => void>()}>
      <FormErrorSummary problems={problems} attempt={attempt} />
      <TextField label="Name" name="name" />
      <TextField label="E-mail" name="email" />
    </Form>
  );
}

const ofEmail: FormProblem = { field: 'email', message: 'This address is taken' };
const ofName: FormProblem = { field: 'name', message: 'Please write your name' };

describe('The summary of what is wrong', () => {
  it('leads to the first bad field of the page, whatever the order of the problems', () => {
    const { rerender } = renderInUi(<SignUp problems={[]} attempt={0} />);
    rerender(<SignUp problems={[ofEmail, ofName]} attempt={1} />);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect(screen.getByRole('alert').textContent).toContain('Please correct 2 fields');
  });

  it('leaves the focus alone until the next failed attempt', () => {
    const { rerender } = renderInUi(<SignUp problems={[]} attempt={0} />);
    rerender(<SignUp problems={[ofName]} attempt={1} />);
    screen.getByLabelText('E-mail').focus();
    rerender(<SignUp problems={[{ ...ofName }]} attempt={1} />);
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
    rerender(<SignUp problems={[ofName]} attempt={2} />);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  });

  it('takes the focus itself when no field is to blame', () => {
    const { rerender } = renderInUi(<SignUp problems={[]} attempt={0} />);
    rerender(<SignUp problems={[{ message: 'Too many attempts' }]} attempt={1} />);
    expect(document.activeElement?.textContent).toContain('Too many attempts');
  });

  it('leads to each field on demand', async () => {
    renderInUi(<SignUp problems={[ofName, ofEmail]} attempt={1} />);
    await userEvent.click(screen.getByRole('button', { name: ofEmail.message }));
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
  });
});

describe('A field', () => {
  it('ties description and error to its control', () => {
    renderInUi(<TextField label="E-mail" description="We send a link." error="This address is taken" />);
    const control = screen.getByLabelText('E-mail');
    const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'We send a link.',
      'This address is taken',
    ]);
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps a password hidden until one asks, and says how strong it is', async () => {
    renderInUi(<PasswordField label="Password" name="password" minimumLength={12} />);
    const control = screen.getByLabelText<HTMLInputElement>('Password');
    expect(control.type).toBe('password');
    expect(screen.queryByText('Use at least 12 characters')).not.toBeNull();

    await userEvent.type(control, 'seven quiet herons drift');
    expect(screen.queryByText('Strong')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(control.type).toBe('text');
    expect(control.value).toBe('seven quiet herons drift');
  });
});

describe('Sending', () => {
  it('happens once: a pending button keeps the focus and sends no more', async () => {
    const onSubmit = vi.fn<() => void>();
    const form = (pending: boolean) => (
      <Form onSubmit={onSubmit}>
        <SubmitButton pending={pending} pendingLabel="Saving …">
          Save
        </SubmitButton>
      </Form>
    );
    const { rerender } = renderInUi(form(false));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSubmit).toHaveBeenCalledOnce();

    rerender(form(true));
    const button = screen.getByRole('button', { name: 'Saving …' });
    expect(document.activeElement).toBe(button);
    expect(screen.getByRole('status').textContent).toBe('Saving …');
    await userEvent.click(button);
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('Searching', () => {
  it('waits for a pause, does not wait for Enter, and follows the address', () => {
    vi.useFakeTimers();
    try {
      const onSearch = vi.fn<(value: string) => void>();
      const { rerender } = renderInUi(<SearchField value="" onSearch={onSearch} />);
      const control = screen.getByRole<HTMLInputElement>('searchbox');
      fireEvent.change(control, { target: { value: 'har' } });
      fireEvent.change(control, { target: { value: 'harb' } });
      pass(249);
      expect(onSearch).not.toHaveBeenCalled();
      pass(1);
      expect(onSearch.mock.calls).toEqual([['harb']]);

      rerender(<SearchField value="harb" onSearch={onSearch} />);
      fireEvent.change(control, { target: { value: 'harbour' } });
      fireEvent.keyDown(control, { key: 'Enter' });
      expect(onSearch).toHaveBeenLastCalledWith('harbour');

      rerender(<SearchField value="" onSearch={onSearch} />);
      expect(control.value).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks at once when it is left, and not again while the answer is on its way', () => {
    vi.useFakeTimers();
    try {
      const onSearch = vi.fn<(value: string) => void>();
      const again = vi.fn<(value: string) => void>();
      const { rerender } = renderInUi(<SearchField value="" onSearch={onSearch} />);
      const control = screen.getByRole('searchbox');
      fireEvent.change(control, { target: { value: 'har' } });
      fireEvent.blur(control);
      expect(onSearch.mock.calls).toEqual([['har']]);
      rerender(<SearchField value="" onSearch={again} />);
      pass(1000);
      expect(again).not.toHaveBeenCalled();

      rerender(<SearchField value="har" onSearch={again} />);
      rerender(<SearchField value="" onSearch={again} />);
      fireEvent.change(control, { target: { value: 'har' } });
      pass(250);
      expect(again.mock.calls).toEqual([['har']]);
    } finally {
      vi.useRealTimers();
    }
  });
});
