import type { FragmentType } from '@apollo/client';
import { DiffView, differencesOf } from '@member-console/ui';
import { graphql } from '#graphql';
import type { VersionDiff_versionFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../shared/entitlements/value.ts';
import { usePartTexts } from '../../../sections/parts/usePartTexts.ts';

const versionFragment = graphql(`
  fragment VersionDiff_version on EntitlementSetVersion {
    id
    rules {
      resource {
        id
        name
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
    }
  }
`);

type Version = VersionDiff_versionFragment;

export interface VersionDiffProps {
  before: FragmentType<Version>;
  after: FragmentType<Version>;
}

/** What one version gives that another does not, resource by resource. */
export function VersionDiff({ before, after }: VersionDiffProps) {
  const valueWords = useValueWords();
  const { history } = usePartTexts();
  const [older, newer] = [useFragmentData(versionFragment, before), useFragmentData(versionFragment, after)];
  const names = new Map([...older.rules, ...newer.rules].map(({ resource }) => [resource.id, resource.name]));
  const factsOf = ({ rules }: Version) =>
    Object.fromEntries(rules.map(({ resource, value }) => [resource.id, valueWords(value, resource.unit)]));
  return (
    <DiffView
      differences={differencesOf(factsOf(older), factsOf(newer))}
      nameOf={(id) => names.get(id) ?? id}
      texts={history.diff}
    />
  );
}
