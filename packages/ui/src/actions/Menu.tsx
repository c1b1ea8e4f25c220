import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { CheckIcon, SelectorIcon, type UiIcon } from '../icons/icons.tsx';
import { type ButtonVariant, buttonAttributes } from './Button.tsx';
import { PlainLink } from './links.tsx';
import styles from './Menu.module.css';

interface MenuEntry {
  label: string;
  icon?: UiIcon | undefined;
  /** The one that is chosen now. */
  current?: boolean | undefined;
  danger?: boolean | undefined;
}

/** An entry leads somewhere or does something. */
export type MenuItem = MenuEntry &
  (
    | { to: string; reload?: boolean | undefined; onSelect?: undefined }
    | { onSelect: () => void; to?: undefined }
  );

export interface MenuSection {
  /** Says what the section is about: whose account, which organizations. */
  heading?: ReactNode;
  items: readonly MenuItem[];
}

export interface MenuProps {
  /** Name of the button and of the list, such as `Account of Alice`. */
  label: string;
  /** What the button shows; a picture of it, for `label` is what is spoken. */
  trigger: ReactNode;
  sections: readonly MenuSection[];
  /** Which edges of button and menu meet. Default: `start`. */
  align?: 'start' | 'end' | undefined;
  /** Makes the trigger look like a button of this kind. Default: like a part of the frame. */
  variant?: ButtonVariant | undefined;
}

/** The entries that the arrow keys walk. */
function entriesOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('a[href], button')];
}

/**
 * A button that opens a list of links and actions, in the browser's own popover: it closes on Escape and on a
 * click elsewhere, and gives the focus back.
 */
export function Menu({ label, trigger, sections, align = 'start', variant }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const look = variant ? buttonAttributes({ variant }) : { className: styles.trigger };

  function walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !menu.current) return;
    event.preventDefault();
    const entries = entriesOf(menu.current);
    const place = entries.indexOf(document.activeElement as HTMLElement);
    const next = place < 0 ? (step > 0 ? 0 : -1) : (place + step) % entries.length;
    entries.at(next)?.focus();
  }
  function openFromKeyboard(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    menu.current?.showPopover();
    walk(event);
  }
  const close = () => menu.current?.hidePopover?.();
  return (
    <>
      <button type="button" {...look} popoverTarget={id} aria-label={label} onKeyDown={openFromKeyboard}>
        {trigger}
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu} data-align={align}>
        {sections.map(({ heading, items }, section) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other identity and keep their order.
          <ul key={section} className={styles.section}>
            {heading && <li className={styles.heading}>{heading}</li>}
            {items.map((item) => (
              <li key={item.label}>
                <Entry item={item} onChoose={close} onKeyDown={walk} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </>
  );
}

/** Words of a menu's trigger, cut where the place ends, with the sign that there is more to choose. */
export function MenuTriggerWords({ children }: { children: ReactNode }) {
  return (
    <>
      <span className={styles.words} data-menu-words="">
        {children}
      </span>
      <span className={styles.sign} data-menu-words="">
        <SelectorIcon size="1rem" />
      </span>
    </>
  );
}

interface EntryProps {
  item: MenuItem;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Entry({ item, onChoose, onKeyDown }: EntryProps) {
  const { label, icon: Icon, current, danger } = item;
  const shared = {
    className: styles.item,
    'data-danger': danger || undefined,
    'aria-current': current || undefined,
    onKeyDown,
  };
  const content = (
    <>
      {Icon && <Icon />}
      <span className={styles.label}>{label}</span>
      {current && <CheckIcon />}
    </>
  );
  if (item.to !== undefined) {
    return (
      <PlainLink {...shared} to={item.to} reload={item.reload} onClick={onChoose}>
        {content}
      </PlainLink>
    );
  }
  const { onSelect } = item;
  return (
    <button
      type="button"
      {...shared}
      onClick={() => {
        onChoose();
        onSelect();
      }}
    >
      {content}
    </button>
  );
}
