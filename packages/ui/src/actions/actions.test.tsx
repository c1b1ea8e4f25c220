import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { CopyButton } from './CopyButton.tsx';
import { LinkButton, TextLink } from './links.tsx';
import { Menu } from './Menu.tsx';

describe('A link', () => {
  it('is the router’s inside the application and the browser’s outside', () => {
    renderInUi(
      <>
        <TextLink to="/sites">Sites</TextLink>
        <TextLink to="https://wiki.example.org/">Wiki</TextLink>
        <TextLink to="/pictures/1" reload>
          Picture
        </TextLink>
        <LinkButton to="mailto:alice@demo.test">Write</LinkButton>
      </>,
    );
    const isRouters = (name: string) => screen.getByRole('link', { name }).hasAttribute('data-router');
    expect(['Sites', 'Wiki', 'Picture', 'Write'].map(isRouters)).toEqual([true, false, false, false]);
  });

  it('says when it opens a tab, and gives it no way back', () => {
    renderInUi(
      <TextLink to="https://wiki.example.org/" newTab>
        Wiki
      </TextLink>,
    );
    const link = screen.getByRole('link', { name: 'Wiki, opens in a new tab' });
    expect(link.getAttribute('rel')).toContain('noopener');
  });
});

describe('Copying', () => {
  it('says whether it worked', async () => {
    const user = userEvent.setup();
    renderInUi(<CopyButton value="org_1" subject="Id" />);
    await user.click(screen.getByRole('button', { name: 'Copy Id' }));
    expect(await navigator.clipboard.readText()).toBe('org_1');
    expect(screen.getByRole('button', { name: 'Copied Id' })).toBeTruthy();
  });

  it('does not pretend where the clipboard is closed', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('closed', 'NotAllowedError'),
    );
    renderInUi(<CopyButton value="org_1" />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Could not copy' })).toBeTruthy();
  });
});

describe('A menu', () => {
  it('is walked with the arrow keys, round and round', async () => {
    const onSelect = vi.fn<() => void>();
    renderInUi(
      <Menu
        label="Account"
        trigger="A"
        sections={[
          { items: [{ label: 'Sessions', to: '/sessions' }] },
          { items: [{ label: 'Sign out', onSelect }] },
        ]}
      />,
    );
    expect(screen.queryByRole('link', { name: 'Sessions' })).toBeNull();
    screen.getByRole('button', { name: 'Account' }).focus();
    const walked: (string | null | undefined)[] = [];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
      await userEvent.keyboard(key);
      walked.push(document.activeElement?.textContent);
    }
    expect(walked).toEqual(['Sessions', 'Sign out', 'Sessions', 'Sign out']);
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledOnce();
    expect(screen.queryByRole('link', { name: 'Sessions' })).toBeNull();
  });
});
