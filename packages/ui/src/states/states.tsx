import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';
import { InboxIcon, LockIcon, ProblemIcon, RefreshIcon, SearchIcon, type UiIcon } from '../icons/icons.tsx';
import { Heading, type HeadingLevel } from '../layout/Text.tsx';
import { useUi } from '../provider/UiContext.ts';
import { KeyValue } from '../surfaces/DescriptionList.tsx';
import styles from './states.module.css';

interface StateProps {
  title: ReactNode;
  /** Level of the title's heading; on a page of its own, 1. Default: 3. */
  level?: HeadingLevel | undefined;
  icon: UiIcon;
  tone?: 'neutral' | 'info' | 'danger' | undefined;
  live?: boolean | undefined;
  actions?: ReactNode;
  children?: ReactNode;
}

function State({ title, level = 3, icon: Icon, tone = 'neutral', live, actions, children }: StateProps) {
  return (
    <div className={styles.state} role={live ? 'alert' : undefined}>
      <span className={styles.picture} data-tone={tone}>
        <Icon size="1.5rem" />
      </span>
      <div className={styles.words}>
        <Heading level={level}>{title}</Heading>
        {children && <div className={styles.message}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  level?: HeadingLevel | undefined;
  icon?: UiIcon | undefined;
  /** The first step out of emptiness. */
  actions?: ReactNode;
  /** Why it is empty, and what would be here. */
  children?: ReactNode;
}

/** Nothing here yet: why, and how to begin. */
export function EmptyState({ icon = InboxIcon, ...props }: EmptyStateProps) {
  return <State icon={icon} tone="info" {...props} />;
}

export interface NoResultStateProps {
  level?: HeadingLevel | undefined;
  /** Takes search and filters away. */
  onClear?: (() => void) | undefined;
  children?: ReactNode;
}

/** The search matches nothing, though there are things. */
export function NoResultState({ level, onClear, children }: NoResultStateProps) {
  const { texts } = useUi();
  return (
    <State
      icon={SearchIcon}
      level={level}
      title={texts.noResultTitle}
      actions={onClear && <Button onClick={onClear}>{texts.clearSearch}</Button>}
    >
      {children ?? texts.noResultMessage}
    </State>
  );
}

export interface ErrorStateProps {
  title?: ReactNode;
  level?: HeadingLevel | undefined;
  /** By which support finds the request again. */
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  /** Further ways out. */
  actions?: ReactNode;
  /** What happened, in words for the reader. */
  children?: ReactNode;
}

/** Something failed that should not have: say it, keep calm, offer the way on. Read out at once. */
export function ErrorState({
  title,
  level,
  requestId,
  onRetry,
  retrying,
  actions,
  children,
}: ErrorStateProps) {
  const { texts } = useUi();
  return (
    <State
      icon={ProblemIcon}
      tone="danger"
      live
      level={level}
      title={title ?? texts.errorTitle}
      actions={
        (onRetry || actions) && (
          <>
            {onRetry && (
              <Button icon={RefreshIcon} pending={retrying} onClick={onRetry}>
                {texts.retry}
              </Button>
            )}
            {actions}
          </>
        )
      }
    >
      {children ?? texts.errorMessage}
      {requestId && (
        <div>
          <KeyValue label={texts.requestId} value={requestId} />
        </div>
      )}
    </State>
  );
}

export interface NoPermissionStateProps {
  title?: ReactNode;
  level?: HeadingLevel | undefined;
  actions?: ReactNode;
  /** Whom to ask. */
  children?: ReactNode;
}

/** The reader is a member, yet may not do this: whom to ask. */
export function NoPermissionState({ title, level, actions, children }: NoPermissionStateProps) {
  const { texts } = useUi();
  return (
    <State icon={LockIcon} level={level} title={title ?? texts.noPermissionTitle} actions={actions}>
      {children ?? texts.noPermissionMessage}
    </State>
  );
}
