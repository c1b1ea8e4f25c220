import { ApolloProvider } from '@apollo/client/react';
import type { i18n as I18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import type { Locale } from './__generated__/graphql.ts';
import { createApollo, type GivenAnswer } from './app/apollo.ts';
import { createI18n } from './app/i18n.ts';
import { loaderContext } from './app/loaderContext.ts';
import { routes } from './app/routes.ts';
import { languageOf } from './shared/i18n/languages.ts';
import { ReaderTags } from './shared/i18n/useFormatLocale.ts';

export interface Arrival {
  readonly path: string;
  readonly language: string;
  /** Whether it was chosen in this browser; otherwise the profile decides. */
  readonly isChosen: boolean;
  /** The languages the reader's browser asks for, such as `en-GB`. */
  readonly tags: readonly string[];
  /** What the page's one operation answered. */
  readonly given: GivenAnswer;
}

export interface Drawing {
  /** In which it speaks. */
  readonly language: string;
  readonly html: string;
  /** What would be `style` attributes, which a Content-Security-Policy refuses. */
  readonly styles: string;
}

const { query, dataRoutes } = createStaticHandler(routes);
const words = new Map<string, Promise<I18n>>();

/**
 * The first page as the application would show it, for the server to put into the document; the application takes its
 * place once it is there. Null for what only the application can show: a problem, or another page.
 */
export async function drawPage({ path, tags, given, ...asked }: Arrival): Promise<Drawing | null> {
  const language = (asked.isChosen ? null : profileLanguage(given)) ?? asked.language;
  const spoken = words.get(language) ?? createI18n(language);
  words.set(language, spoken);
  const apollo = createApollo({ onSignedOut() {}, given, keptFor: 1000 });
  const context = await query(new Request(new URL(path, 'http://localhost')), {
    requestContext: loaderContext(apollo, spoken)(),
  });
  if (context instanceof Response || context.errors !== null) return null;
  const html = renderToString(
    <ReaderTags value={tags}>
      <ApolloProvider client={apollo}>
        <I18nextProvider i18n={await spoken}>
          <StaticRouterProvider
            router={createStaticRouter(dataRoutes, context)}
            context={context}
            hydrate={false}
          />
        </I18nextProvider>
      </ApolloProvider>
    </ReaderTags>,
  );
  apollo.stop();
  // React marks what it could not draw: what threw, and what waits for an answer that is not given.
  return html.includes('<!--$!-->')
    ? null
    : { language, ...withoutStyles(html.replace(/^<title>.*?<\/title>/, '')) };
}

function profileLanguage({ result }: GivenAnswer): string | null {
  const { viewer } = (result.data ?? {}) as { viewer?: { person?: { locale?: Locale } } | null };
  return viewer?.person?.locale ? languageOf(viewer.person.locale) : null;
}

/** Each `style` becomes a rule for the element that had it. */
function withoutStyles(html: string): Omit<Drawing, 'language'> {
  const rules: string[] = [];
  const named = html.replaceAll(/ style="([^"]*)"/g, (_attribute, style: string) => {
    const known = rules.indexOf(style);
    return ` data-drawn="${known === -1 ? rules.push(style) - 1 : known}"`;
  });
  return { html: named, styles: rules.map((style, place) => `[data-drawn="${place}"]{${style}}`).join('') };
}
