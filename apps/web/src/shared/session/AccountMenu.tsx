import { Avatar, Menu, type MenuItem, MenuTriggerWords, SignOutIcon } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leave } from './leave.ts';
import { viewingOfTab } from './viewing.ts';

export interface AccountMenuProps {
  person: { readonly displayName: string; readonly pictureUrl: string | null };
  /** Above the entries: as what one is signed in. */
  heading: ReactNode;
  items: readonly MenuItem[];
}

/** Who is signed in, what belongs to that, and the way out. */
export function AccountMenu({ person, heading, items }: AccountMenuProps) {
  const { t } = useTranslation('shared');
  return (
    <Menu
      label={t('accountMenu.label', { name: person.displayName })}
      align="end"
      trigger={
        <>
          <Avatar name={person.displayName} src={person.pictureUrl} />
          <MenuTriggerWords>{person.displayName}</MenuTriggerWords>
        </>
      }
      sections={[
        { heading, items },
        // Whoever looks with somebody's eyes ends that; it is not this person who would be signed out.
        ...(viewingOfTab() === null
          ? [
              {
                items: [{ label: t('accountMenu.signOut'), icon: SignOutIcon, onSelect: () => void leave() }],
              },
            ]
          : []),
      ]}
    />
  );
}
