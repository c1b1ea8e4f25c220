import { skipToken, useQuery } from '@apollo/client/react';
import type { Command } from '@member-console/ui/palette';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { findingUrl } from './findingUrl.ts';

const findDocument = graphql(`
  query FindAnything($text: String!) {
    find(text: $text) {
      kind
      id
      name
      slug
      detail
    }
  }
`);

/** Milliseconds that whoever types must pause. */
const pause = 150;
/** With fewer letters the server finds nothing. */
const fewest = 2;

export interface FoundCommand extends Command {
  readonly url: string;
}

/** What the server finds for the words typed, and whether it is still looking. */
export function useFound(query: string): { found: readonly FoundCommand[]; searching: boolean } {
  const { t } = useTranslation('operator');
  const [text, setText] = useState('');
  const typed = query.trim();
  useEffect(() => {
    const timer = setTimeout(setText, pause, typed);
    return () => clearTimeout(timer);
  }, [typed]);
  const skip = text.length < fewest;
  const { data, loading } = useQuery(
    findDocument,
    skip ? skipToken : { variables: { text }, fetchPolicy: 'network-only' },
  );
  const found = (skip ? [] : (data?.find ?? [])).map((finding) => {
    const { id, kind, name: label, detail } = finding;
    const url = findingUrl(finding);
    return { id, label, url, hint: detail ?? undefined, group: t(`finder.kind.${kind}`) };
  });
  return { found, searching: typed.length >= fewest && (loading || typed !== text) };
}
