import type { FragmentType } from '@apollo/client';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { TermDialogs_termFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx';
import { EndTermDialog } from './EndTermDialog.tsx';

const termFragment = graphql(`
  fragment TermDialogs_term on OperatorTerm {
    id
    ...ChangeRoleDialog_term
    ...EndTermDialog_term
  }
`);

/** The questions about a term, of which the address says which is open. */
export function TermDialogs({ terms }: { terms: readonly FragmentType<TermDialogs_termFragment>[] }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const known = useFragmentList(termFragment, terms);
  const find = (name: string) => known.find(({ id }) => id === search.get(name));
  const close = () => void navigate(addressWith({ role: null, end: null }), { preventScrollReset: true });
  const [changing, ending] = [find('role'), find('end')];
  if (changing) return <ChangeRoleDialog term={changing} onClose={close} />;
  return ending ? <EndTermDialog term={ending} onClose={close} /> : null;
}
