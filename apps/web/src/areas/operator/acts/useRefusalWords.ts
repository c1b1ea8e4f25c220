import type { FormProblem } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

interface Refusal {
  readonly __typename: string;
  /** The server's own sentence, for a refusal that is newer than this page. */
  readonly message: string;
  readonly path?: readonly string[] | null | undefined;
  /** What some refusals count, where the act asks for it. */
  readonly liveGrantCount?: number;
  readonly defaultCount?: number;
  readonly grantCount?: number;
}

/** What to say about a refusal, beside the field that it is about. */
export function useRefusalWords(): (refusal: Refusal) => FormProblem {
  const { t } = useTranslation('operator');
  return (refusal) => {
    switch (refusal.__typename) {
      case 'IdentifierTaken':
        return { field: refusal.path?.at(-1), message: t('acts.taken') };
      case 'StillHeld':
        return {
          message: t('acts.stillHeld', {
            liveGrantCount: refusal.liveGrantCount ?? 0,
            defaultCount: refusal.defaultCount ?? 0,
          }),
        };
      case 'OrphanPlan':
        return { message: t('acts.orphanPlan') };
      case 'ProductIsNoPlan':
        return { message: t('acts.productIsNoPlan') };
      case 'TakesFromPaid':
        return { message: t('acts.takesFromPaid', { grantCount: refusal.grantCount ?? 0 }) };
      case 'NothingToGive':
        return { message: t('acts.nothingToGive') };
      case 'SupersededSince':
        return { message: t('acts.supersededSince') };
      case 'NothingToUndo':
        return { message: t('acts.nothingToUndo') };
      case 'EntitlementDenied':
        return { message: t('acts.planHasNoPlace') };
      case 'ThawFirst':
        return { message: t('acts.thawFirst') };
      case 'InvalidState':
        return { message: t('acts.invalidState') };
      case 'NotFound':
        return { message: t('acts.notFound') };
      default:
        return { message: refusal.message };
    }
  };
}
