import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { UsageMeter, usageState } from './UsageMeter.tsx';

describe('The state of a usage', () => {
  it.each([
    [0, 1, 'ok'],
    [12.7, 16, 'ok'],
    [12.8, 16, 'near'],
    [16, 16, 'full'],
    [16.1, 16, 'over'],
    [0, 0, 'ok'],
    [1, 0, 'over'],
  ] as const)('%d of %d is %s', (used, limit, state) => {
    expect(usageState(used, limit)).toBe(state);
  });
});

describe('A usage meter', () => {
  it('says in words what its bar shows, the unit once', () => {
    renderInUi(<UsageMeter label="Storage" used={13.44} limit={16} unit="MB" />);
    const meter = screen.getByRole('meter', { name: 'Storage' });
    expect(meter.getAttribute('aria-valuetext')).toBe('13.4 of 16\u00a0MB used. Nearly full');
    expect(meter.getAttribute('aria-valuenow')).toBe('13.44');
    expect(screen.queryByText('Nearly full')).not.toBeNull();
  });

  it('never claims a value above its maximum', () => {
    renderInUi(<UsageMeter label="Backups" used={9} limit={4} />);
    const meter = screen.getByRole('meter', { name: 'Backups' });
    expect(meter.getAttribute('aria-valuenow')).toBe('4');
    expect(meter.getAttribute('aria-valuetext')).toBe('9 of 4 used. Over the limit');
  });

  it('has words in place of a bar where there is no limit or no measure', () => {
    renderInUi(
      <>
        <UsageMeter label="Members" used={1204} limit="unlimited" />
        <UsageMeter label="Hours" used={null} limit={12} unit="h" />
      </>,
    );
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.queryByText('1,204 used')).not.toBeNull();
    expect(screen.queryByText('Unlimited')).not.toBeNull();
    expect(document.body.textContent).toContain('12\u00a0h included');
  });

  it('shows the state that the server knows better', () => {
    renderInUi(<UsageMeter label="Storage" used={1} limit={16} unit="MB" state="full" />);
    expect(screen.queryByText('Full')).not.toBeNull();
  });

  it('writes numbers as its readers do', () => {
    renderInUi(<UsageMeter label="Members" used={1204.5} limit={2000} />, { locale: 'de' });
    expect(screen.queryByText('1.204,5 of 2.000 used')).not.toBeNull();
  });
});
