import { Banner } from '@member-console/ui';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** For a frame's `banner`: says that the connection is gone, as long as it is. */
export function useOfflineBanner(): ReactNode {
  const { t } = useTranslation('shared');
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return isOnline ? undefined : (
    <Banner tone="warning" live="polite">
      {t('offline')}
    </Banner>
  );
}
