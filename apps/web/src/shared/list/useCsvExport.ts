import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../api/useProblemWords.ts';
import { useFormat } from '../format/useFormat.ts';
import { type CsvValue, csvOf } from './csv.ts';

/** One column of the file. */
export interface CsvColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CsvValue;
}

/** A connection as the export reads it. */
interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface CsvExportOptions<Data, Variables, Row> {
  /** Without its ending; the day is put behind it. */
  readonly fileName: string;
  /** Asks for a hundred rows from `$after` on. Fields that fragments hide are not told to the export. */
  readonly document: TypedDocumentNode<Data, Variables & { after: string | null }>;
  /** The filter of the list as it stands in the address. */
  readonly variables: NoInfer<Variables>;
  readonly connection: (data: Data) => Connection<Row> | null | undefined;
  readonly columns: readonly CsvColumn<NoInfer<Row>>[];
}

export interface CsvExport {
  /** Rows that have come so far; null while nothing is exported. */
  readonly done: number | null;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Brings every row that matches the filter, however many pages that is, and gives them as a file. Nothing is kept in the
 * cache. It ends when it is cancelled or its page is left.
 */
export function useCsvExport<Data, Variables extends OperationVariables, Row>({
  fileName,
  document,
  variables,
  connection,
  columns,
}: CsvExportOptions<Data, Variables, Row>): CsvExport {
  const { t } = useTranslation('shared');
  const apollo = useApolloClient();
  const toasts = useToasts();
  const format = useFormat();
  const problemWords = useProblemWords();
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function fetchAll(signal: AbortSignal): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: { data?: Data | undefined } = await apollo.query({
        query: document as TypedDocumentNode<Data>,
        variables: { ...variables, after },
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal } },
      });
      signal.throwIfAborted();
      const page: Connection<Row> | null | undefined = data && connection(data);
      if (!page) return rows;
      rows.push(...page.nodes);
      setDone(rows.length);
      if (!page.pageInfo.hasNextPage) return rows;
      after = page.pageInfo.endCursor;
    }
  }

  async function start() {
    const controller = new AbortController();
    running.current = controller;
    setDone(0);
    try {
      const rows = await fetchAll(controller.signal);
      const table = [
        columns.map(({ header }) => header),
        ...rows.map((row) => columns.map(({ value }) => value(row))),
      ];
      download(`${fileName}-${new Date().toISOString().slice(0, 10)}.csv`, csvOf(table));
      toasts.show({ message: t('list.exported', { count: rows.length, rows: format.number(rows.length) }) });
    } catch (error) {
      if (!controller.signal.aborted) toasts.show({ message: problemWords(error), tone: 'danger' });
    } finally {
      if (running.current === controller) setDone(null);
    }
  }
  return {
    done,
    start,
    cancel() {
      running.current?.abort();
      setDone(null);
    },
  };
}

/** Spreadsheets read a file as UTF-8 only when it begins with this sign. */
const byteOrderMark = '\u{feff}';

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
